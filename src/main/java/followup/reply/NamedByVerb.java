package followup.reply;

import followup.reply.Cues.Cue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An English sentence without code or title that says what was done in the words of a title: "our vendor has updated EC-CUBE to the latest version",
 * "we have introduced yearly security training for staff". It names its measure when
 *
 * <ol>
 *   <li>the title's own verb stands there with all that is left of the title ({@link TitleInSentence}), a title such as "backups are taken regularly"
 *       counting as "take backups regularly"; or a verb that brings something into being stands in front of such words of the title as would name the
 *       measure in a list ({@link ShortTitles}), the one it begins with among them, and half of them at least;
 *   <li>no other measure is named in the same way;
 *   <li>and around it stands nothing but who did it, when, and courtesy: what else may have been done, and to what, would take a code to tell.
 * </ol>
 */
final class NamedByVerb {

    private final Catalogue catalogue;
    private final Lexer lexer;
    private final Cues cues;
    private final TitleInSentence titles;

    /** The measure that was named so last. */
    private Optional<Subjects.Unit> last = Optional.empty();

    NamedByVerb(Catalogue catalogue, Lexer lexer) {
        this.catalogue = catalogue;
        this.lexer = lexer;
        this.cues = lexer.cues();
        this.titles = new TitleInSentence(cues);
    }

    /** The one measure that is named so, and what is said of it, with "it" where its title stood. */
    Optional<Subjects.Unit> unit(List<Token> sentence) {
        Passage words = Tokens.joined(sentence);
        var units = new ArrayList<Subjects.Unit>();
        for (String code : catalogue.codes()) {
            ofVerb(words, code)
                    .or(() -> ofObject(sentence, code))
                    .ifPresent(said -> units.add(
                            new Subjects.Unit(List.of(code), false, false, false, words, lexer.tokens(said))));
        }
        boolean plain = units.size() == 1 && isPlain(units.getFirst().rest());
        if (!plain) {
            return Optional.empty();
        }
        last = Optional.of(units.getFirst());
        return last;
    }

    /**
     * Whether a sentence behind a measure that was named so may be about another one: "In March we change the login". Only what begins with "it" or
     * "this" surely goes on, and what stands behind a semicolon.
     */
    boolean mayBeOfAnother(OpenSubject open, List<Token> sentence) {
        boolean says = sentence.stream().anyMatch(token -> token.saysStatus() || token instanceof Token.Day);
        boolean ofThis = Tokens.withoutSigns(sentence).stream()
                .findFirst()
                .filter(token -> cues.are(token.words().text(), Cue.PRONOUN))
                .isPresent();
        return last.filter(unit -> unit == open.unit()).isPresent() && says && !ofThis && !open.endsInSemicolon();
    }

    private Optional<Passage> ofVerb(Passage words, String code) {
        return titles.restated(words, catalogue.titleOf(code))
                .or(() -> titles.activeOf(catalogue.spacedTitleOf(code)).stream()
                        .flatMap(active -> titles.restated(words, active).stream())
                        .findFirst());
    }

    /** "We have introduced tampering detection", with "it" in place of the last two words. */
    private Optional<Passage> ofObject(List<Token> sentence, String code) {
        int verb = Tokens.first(sentence, token -> token.is(Role.STATUS) && isIntroducing(token));
        int begin = verb + 1;
        while (verb >= 0 && begin < sentence.size() && isGapOrArticle(sentence.get(begin))) {
            begin++;
        }
        for (int end = verb < 0 ? 0 : sentence.size(); end > begin; end--) {
            Passage object = Tokens.joined(sentence.subList(begin, end));
            if (isObject(object.text(), code) && !(sentence.get(end - 1) instanceof Token.Sign)) {
                return Optional.of(Passage.joined(List.of(
                        Tokens.joined(sentence.subList(0, verb + 2)),
                        object.spelled(cues.of(Cue.RESTATED_OBJECT).getFirst()),
                        Tokens.joined(sentence.subList(end, sentence.size())))));
            }
        }
        return Optional.empty();
    }

    private boolean isIntroducing(Token status) {
        return cues.end(status.words().text(), Cue.INTRODUCING);
    }

    private boolean isGapOrArticle(Token token) {
        return token.is(Token.Sign.Kind.SPACE)
                || token.is(Token.Sign.Kind.BREAK)
                || cues.are(token.words().text(), Cue.ARTICLE);
    }

    /** Words of the title that bring its first one, and the verb of "tampering is detected" as well: "we enabled logins" is nothing of "logins are limited". */
    private boolean isObject(String object, String code) {
        ShortTitles names = catalogue.shortTitles();
        List<String> title = ShortTitles.withoutJoints(catalogue.spacedTitleOf(code));
        Set<String> said = Set.copyOf(ShortTitles.withoutJoints(object));
        int be = IntStream.range(0, title.size())
                .filter(i -> cues.are(title.get(i), Cue.PASSIVE))
                .findFirst()
                .orElse(-1);
        boolean carried = be < 0
                || be + 1 < title.size()
                        && (cues.are(title.get(be + 1), Cue.CARRIED) || ShortTitles.isAmong(title.get(be + 1), said));
        return names.measure(object).filter(code::equals).isPresent()
                && ShortTitles.isAmong(title.getFirst(), said)
                && carried
                && 2 * said.size() >= title.size() - (be < 0 ? 0 : 2);
    }

    private boolean isPlain(List<Token> said) {
        int status = Tokens.first(said, Role.STATUS);
        return status >= 0 && IntStream.range(0, said.size()).allMatch(i -> isPlain(said.get(i), i < status));
    }

    private boolean isPlain(Token token, boolean inFront) {
        return switch (token) {
            case Token.Word word ->
                switch (word.expression().role()) {
                    case STATUS, FILLER, FRIEND, AND, BUT, TO, HARMLESS -> true;
                    default -> false;
                };
            case Token.Sign sign -> !sign.is(Token.Sign.Kind.QUESTION) && !sign.is(Token.Sign.Kind.COLON);
            case Token.Day day -> true;
            case Token.Other other -> cues.are(other.words().text(), inFront ? Cue.DOER : Cue.BESIDE_DEED);
            default -> false;
        };
    }
}
