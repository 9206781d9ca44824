package followup.reply;

import followup.reply.Cues.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An English line that calls a measure by one telling word of its title, or by the initials of its words, in front of a colon or a dash and a status:
 * "Backups: done", "WAF - planned", "MFA for administrators: in progress". No other measure may be called so; a word that any title may have tells
 * nothing, and one of a title that says what is to be removed may be said of what is still there: "FTP: in place".
 */
final class Keywords {

    private static final int SHORTEST = 3;

    private final Catalogue catalogue;
    private final Cues cues;

    Keywords(Catalogue catalogue, Cues cues) {
        this.catalogue = catalogue;
        this.cues = cues;
    }

    /** The sentence with the measure in place of such words at its beginning. */
    Optional<List<Token>> named(List<Token> sentence) {
        int begin = 0;
        while (begin < sentence.size() && isBullet(sentence.get(begin))) {
            begin++;
        }
        int end = begin;
        while (end < sentence.size() && mayName(sentence.get(end))) {
            end++;
        }
        if (end == begin || !isMark(sentence, end) || !Tokens.sayStatus(sentence.subList(end, sentence.size()))) {
            return Optional.empty();
        }
        int name = begin;
        Passage subject = Tokens.joined(sentence.subList(begin, end));
        int behind = end;
        return measure(subject.text()).map(code -> {
            var named = new ArrayList<>(sentence.subList(0, name));
            named.add(new Token.Mention(Optional.of(code), true, subject));
            named.addAll(sentence.subList(behind, sentence.size()));
            return List.copyOf(named);
        });
    }

    private static boolean isBullet(Token token) {
        return token instanceof Token.Sign || token instanceof Token.Tick;
    }

    private static boolean mayName(Token token) {
        return token instanceof Token.Other
                || token.is(Role.FILLER, Expression.ABOUT)
                || token.is(Role.NOUN)
                || token.is(Role.FRIEND)
                || token.words().text().equals(" ");
    }

    /** A colon, or a dash between spaces. */
    private static boolean isMark(List<Token> sentence, int at) {
        return at < sentence.size()
                && (sentence.get(at).is(Token.Sign.Kind.COLON)
                        || sentence.get(at).words().text().equals("-")
                                && sentence.get(at - 1).words().text().endsWith(" "));
    }

    private Optional<String> measure(String subject) {
        List<String> words = ShortTitles.withoutJoints(subject);
        List<String> meant = catalogue.codes().stream()
                .filter(code -> isCalled(words, ShortTitles.withoutJoints(catalogue.spacedTitleOf(code))))
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private boolean isCalled(List<String> words, List<String> title) {
        if (words.isEmpty() || title.isEmpty()) {
            return false;
        }
        Set<String> ofTitle = Set.copyOf(title);
        String initials = title.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        boolean shortened = words.stream().anyMatch(word -> isOfInitials(word, initials));
        boolean all =
                words.stream().allMatch(word -> isOfInitials(word, initials) || ShortTitles.isAmong(word, ofTitle));
        return all && (shortened || words.size() == 1 && isTelling(words.getFirst(), title));
    }

    private static boolean isOfInitials(String word, String initials) {
        return word.length() >= SHORTEST && initials.contains(word);
    }

    private boolean isTelling(String word, List<String> title) {
        return word.length() > SHORTEST
                && word.chars().allMatch(Character::isLetter)
                && !cues.are(word, Cue.GENERIC)
                && !cues.are(title.getFirst(), Cue.REMOVING);
    }
}
