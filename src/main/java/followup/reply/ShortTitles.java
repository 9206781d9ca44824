package followup.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Knows a measure by words of its title in a form of their own: FTPの廃止 for "FTP を廃止し SFTP に改める", "the session id". Every word must be one of
 * the title, two of them at least, and no other measure may have them all.
 */
final class ShortTitles {

    /** Words of a title without which nothing is meant by it. */
    private static final int FEWEST_WORDS = 2;

    /** Scripts whose runs carry a meaning; hiragana only joins them. */
    private enum Script {
        LATIN,
        KATAKANA,
        CHINESE,
        NONE;

        static Script of(char c) {
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.') {
                return LATIN;
            }
            if (c >= '\u30a1' && c <= '\u30fc') {
                return KATAKANA;
            }
            return isChinese(c) ? CHINESE : NONE;
        }
    }

    private static final int SHORTEST_LATIN = 3;

    /** What stands behind a word that names what is spoken of. */
    private static final String MATTER = "の件";

    /** What makes of a word another form of itself. */
    private static final String ENDINGS = "化性等";

    private static final Set<String> JOINING =
            Set.of("the", "a", "an", "of", "on", "in", "to", "for", "at", "by", "and", "with", "as");

    private static final Set<String> INFLECTIONS = Set.of("s", "es", "ed", "d", "ing", "ment", "ion", "al");

    /** Letters of an ending such as that of "restrictions". */
    private static final int LONGEST_INFLECTION = 4;

    private static final int SHORTEST_STEM = 5;

    /** Where what is said begins. */
    private static final List<String> MARKERS = List.of(
            "については", "につきましては", "に関しては", "に関して", "の件", "は", ":", "=", "→", " - ", " is ", " are ", " has ", " have ");

    /** What makes of a status the heading of what it is said of. */
    private static final List<String> CLEFTS = List.of("なのは", "のは", "なのが", "なものは", "のものは", ":");

    private final Map<String, String> titles;

    /** @param titles folded, by measure */
    ShortTitles(Map<String, String> titles) {
        this.titles = titles;
    }

    /** The sentence with such words at its beginning as the measure they mean. */
    Optional<List<Token>> named(List<Token> sentence) {
        Optional<List<Token>> listed = listed(sentence);
        if (listed.isPresent()) {
            return listed;
        }
        int begin = 0;
        while (begin < sentence.size()
                && !(sentence.get(begin) instanceof Token.Other)
                && isBullet(sentence.get(begin))) {
            begin++;
        }
        List<Token> words = sentence.subList(begin, sentence.size());
        int end = endOfSubject(words);
        Passage subject = Tokens.joined(words.subList(0, end));
        boolean matter = end < words.size() && words.get(end).words().text().startsWith(MATTER);
        return measure(subject.text(), matter).map(measure -> {
            boolean all = isOnlyTitle(words, measure);
            var named = new ArrayList<>(sentence.subList(0, sentence.size() - words.size()));
            named.add(new Token.Mention(Optional.of(measure), true, all ? Tokens.joined(words) : subject));
            named.addAll(words.subList(all ? words.size() : end, words.size()));
            return List.copyOf(named);
        });
    }

    /** "The web application firewall is in place" of "A web application firewall is in place": the title repeated, and nothing said of it. */
    private boolean isOnlyTitle(List<Token> words, String measure) {
        List<String> said = withoutJoints(Tokens.joined(words).text());
        List<String> title = withoutJoints(titles.getOrDefault(measure, ""));
        return !said.isEmpty() && Collections.indexOfSubList(title, said) >= 0;
    }

    static List<String> withoutJoints(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}.]+"))
                .map(word -> word.endsWith(".") ? word.substring(0, word.length() - 1) : word)
                .filter(word -> !word.isEmpty() && !JOINING.contains(word))
                .toList();
    }

    /** 対応済みなのは、FTPの廃止、サーバの版の表示です: behind a status, nothing but such words, each of another measure. */
    private Optional<List<Token>> listed(List<Token> sentence) {
        int behindStatus = 1 + Tokens.first(sentence, Role.STATUS);
        int head = behindStatus == 1 ? headOfList(sentence, behindStatus) : -1;
        if (head < 0) {
            return Optional.empty();
        }
        var named = new ArrayList<>(sentence.subList(0, behindStatus));
        Set<String> measures = new HashSet<>();
        int at = head;
        while (at < sentence.size()) {
            int end = at;
            while (end < sentence.size() && !separates(sentence.get(end))) {
                end++;
            }
            int words = end;
            while (words > at && sentence.get(words - 1).is(Role.FILLER)) {
                words--;
            }
            if (words > at) {
                boolean matter = Tokens.joined(sentence.subList(at, end)).text().contains(MATTER);
                Passage subject = Tokens.joined(sentence.subList(at, words));
                Optional<String> measure = measure(subject.text(), matter);
                if (measure.isEmpty() || !endsInWord(sentence.get(words - 1)) || !measures.add(measure.get())) {
                    return Optional.empty();
                }
                named.add(new Token.Mention(measure, false, subject));
            }
            named.addAll(sentence.subList(words, Math.min(end + 1, sentence.size())));
            at = end + 1;
        }
        return measures.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(named));
    }

    /** Where the list behind 対応済みなのは begins; -1 for no such beginning. */
    private static int headOfList(List<Token> sentence, int behindStatus) {
        String behind =
                Tokens.joined(sentence.subList(behindStatus, sentence.size())).text();
        int length = CLEFTS.stream()
                .filter(behind::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int at = behindStatus;
        while (at < sentence.size() && length > 0) {
            length -= sentence.get(at).words().length();
            at++;
        }
        return at == behindStatus || length < 0 ? -1 : at;
    }

    /** Not in FTPの廃止など, FTPの廃止のどれか. */
    private static boolean endsInWord(Token token) {
        String words = token.words().text();
        return Script.of(words.charAt(words.length() - 1)) != Script.NONE;
    }

    private static boolean separates(Token token) {
        return token.is(Token.Sign.Kind.COMMA) || token.is(Token.Sign.Kind.STOP) || token.is(Role.AND);
    }

    private static boolean isBullet(Token token) {
        return token instanceof Token.Sign || token instanceof Token.Tick || token instanceof Token.Number;
    }

    /** How many tokens stand before the first marker; 0 when there is none, or when it stands inside a token. */
    private static int endOfSubject(List<Token> words) {
        String text = Tokens.joined(words).text();
        int marker = MARKERS.stream()
                .mapToInt(text::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(0);
        int at = 0;
        for (int i = 0; i < words.size() && at <= marker; i++) {
            Token token = words.get(i);
            if (at == marker) {
                return i;
            }
            if (token.isNamed()
                    || token.is(Role.REST)
                    || token.is(Role.ALL)
                    || token.is(Role.EXCEPT)
                    || token.is(Role.NEGATION)) {
                return 0;
            }
            at += token.words().length();
        }
        return 0;
    }

    /** Whether one of these words is this one, or a form of it. */
    static boolean isAmong(String word, Set<String> words) {
        return isOf(word, words, "");
    }

    /** The one measure whose title has all of these words. */
    Optional<String> measure(String subject) {
        return measure(subject, false);
    }

    private Optional<String> measure(String subject, boolean matter) {
        List<String> words =
                words(subject).stream().filter(word -> !JOINING.contains(word)).toList();
        List<String> meant = titles.entrySet().stream()
                .filter(title -> isShort(words, title.getValue(), matter))
                .map(Map.Entry::getKey)
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    private static boolean isShort(List<String> words, String title, boolean matter) {
        Set<String> ofTitle = Set.copyOf(words(title));
        String squeezed = title.replace(" ", "");
        long found =
                words.stream().filter(word -> isOf(word, ofTitle, squeezed)).count();
        boolean telling = matter && words.size() == 1 && isTelling(words.getFirst());
        return (found >= FEWEST_WORDS || telling && found == 1)
                && words.stream().allMatch(word -> isOf(word, ofTitle, squeezed) || isAkin(word, squeezed));
    }

    /** A word that says by itself what FTPの件 is about; サーバ and ログ would not. */
    private static boolean isTelling(String word) {
        Script script = Script.of(word.charAt(0));
        boolean latin = script == Script.LATIN && !Character.isDigit(word.charAt(0));
        return latin && word.length() >= SHORTEST_LATIN || script == Script.KATAKANA && word.length() >= SHORTEST_STEM;
    }

    /** Runs of one script, without full stops at their end. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            Script script = Script.of(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && Script.of(text.charAt(to)) == script) {
                to++;
            }
            int end = to;
            while (end > from && text.charAt(end - 1) == '.') {
                end--;
            }
            if (script != Script.NONE && end > from) {
                words.add(text.substring(from, end));
            }
            from = to;
        }
        return words;
    }

    private static boolean isChinese(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c == '\u3005';
    }

    private static boolean isOf(String word, Set<String> ofTitle, String title) {
        if (ofTitle.contains(word)
                || ofTitle.contains(word + "s")
                || word.endsWith("s") && ofTitle.contains(word.substring(0, word.length() - 1))) {
            return true;
        }
        if (ofTitle.stream().anyMatch(other -> isFormOf(word, other))) {
            return true;
        }
        boolean chinese = isChinese(word.charAt(0));
        boolean mixed =
                word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        return mixed && title.contains(word) || chinese && isMadeOf(word, title);
    }

    /** "admin" for "administration", "recomputing" for "recompute": one stem, and no more behind it than an ending. */
    private static boolean isFormOf(String word, String other) {
        int common = 0;
        while (common < Math.min(word.length(), other.length()) && word.charAt(common) == other.charAt(common)) {
            common++;
        }
        return Script.of(word.charAt(0)) == Script.LATIN
                && common >= SHORTEST_STEM
                && (common == word.length()
                        || INFLECTIONS.contains(word.substring(common))
                                && other.length() - common <= LONGEST_INFLECTION);
    }

    /** 接続元制限 of 接続元 and 制限, 無効化 of 無効. */
    private static boolean isMadeOf(String word, String title) {
        int at = 0;
        while (at < word.length()) {
            int end = word.length();
            while (end > at && !title.contains(word.substring(at, end))) {
                end--;
            }
            if (end == at) {
                return at > 0 && at + 1 == word.length() && ENDINGS.indexOf(word.charAt(at)) >= 0;
            }
            at = end;
        }
        return true;
    }

    /** 停止 for 止める: another word for what is done. */
    private static boolean isAkin(String word, String title) {
        return word.length() == 2
                && word.charAt(0) >= '\u4e00'
                && (title.indexOf(word.charAt(0)) >= 0 || title.indexOf(word.charAt(1)) >= 0);
    }
}
