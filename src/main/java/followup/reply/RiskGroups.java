package followup.reply;

import followup.reply.Cues.Cue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Measures that are named by the risk our letter gives them: 危険度「高」の項目はすべて…, 危険度中・低の対策は…, and behind such a sentence 「低」は…. The
 * words must be followed by what makes them the topic, and nothing else may say of which measures the sentence is: not 危険度「高」のうち2件は,
 * 危険度「高」のW-01は, 支店の危険度「高」は, nor 危険度の高いものから.
 */
final class RiskGroups {

    private static final String OPENING = "「『\"<【";
    private static final String CLOSING = "」』\">】";
    private static final String JOINTS = "・、,/と";
    private static final String ENDS_OF_CLAUSES = "、,。\n";

    private final Map<String, SentForm.Risk> risks;
    private final Cues cues;
    private final Function<Passage, List<Token>> lexer;

    /** @param measures all that have one of the risks; {@code end} behind the words that name them */
    private record Group(List<String> measures, int end) {}

    /** @param end behind the last of them and what closes its quotation */
    private record Values(Set<String> words, int end) {}

    /** @param risks those of the newest letter */
    RiskGroups(Map<String, SentForm.Risk> risks, Cues cues, Function<Passage, List<Token>> lexer) {
        this.risks = risks;
        this.cues = cues;
        this.lexer = lexer;
    }

    /** The sentences of a paragraph, each group being one token. */
    List<List<Token>> named(List<List<Token>> sentences) {
        if (risks.isEmpty()) {
            return sentences;
        }
        var named = new ArrayList<List<Token>>();
        boolean labelled = false;
        for (List<Token> sentence : sentences) {
            List<Token> read = mayBeOfGroups(sentence) ? read(Tokens.joined(sentence), labelled) : List.of();
            labelled |= !read.isEmpty();
            named.add(read.isEmpty() ? sentence : read);
        }
        return named;
    }

    private static boolean mayBeOfGroups(List<Token> sentence) {
        return sentence.stream().noneMatch(Token::isNamed)
                && sentence.stream().anyMatch(token -> token.saysStatus() || token instanceof Token.Number);
    }

    /** Empty where the sentence names no group. */
    private List<Token> read(Passage sentence, boolean labelled) {
        boolean named = risks.values().stream().map(SentForm.Risk::value).anyMatch(sentence.text()::contains);
        return named ? named(sentence, labelled) : List.of();
    }

    private List<Token> named(Passage sentence, boolean labelled) {
        var tokens = new ArrayList<Token>();
        int from = 0;
        for (int at = 0; at < sentence.length(); at++) {
            Optional<Group> group = groupAt(sentence.text(), at, labelled || from > 0);
            if (group.isPresent()) {
                List<Token> before = lexer.apply(sentence.slice(from, at));
                if (from == 0 && !before.stream().allMatch(this::mayStandInFront)) {
                    return List.of();
                }
                tokens.addAll(before);
                from = group.get().end();
                tokens.add(new Token.Family(group.get().measures(), sentence.slice(at, from)));
                at = from - 1;
            }
        }
        return from == 0 ? List.of() : Tokens.joined(tokens, lexer.apply(sentence.slice(from)));
    }

    private boolean mayStandInFront(Token token) {
        return token instanceof Token.Sign && !token.is(Token.Sign.Kind.QUESTION) && !token.is(Token.Sign.Kind.OPEN)
                || token.is(Role.FILLER)
                || token.is(Role.HARMLESS)
                || token.is(Role.AND)
                || cues.are(token.words().text().strip(), Cue.LISTED);
    }

    /** @param bare whether a risk may stand without the word for it, since that stands in front */
    private Optional<Group> groupAt(String text, int at, boolean bare) {
        if (isCutOpen(text, at)) {
            return Optional.empty();
        }
        int label = endOfLabel(text, at);
        Values values = values(text, Lexer.skipSpaces(text, label));
        int suffix = label == at ? endOfLabel(text, values.end()) : values.end();
        boolean named = label > at || suffix > values.end() || bare && beginsClause(text, at);
        List<String> measures = measures(values.words());
        int items = endOfItems(text, suffix, measures.size());
        boolean topic = items > 0 && isTopic(text, items);
        return named && topic && !measures.isEmpty() ? Optional.of(new Group(measures, items)) : Optional.empty();
    }

    /** （危険度: 高）behind a title, or the middle of a word. */
    private static boolean isCutOpen(String text, int at) {
        return text.charAt(at) == ' '
                || at > 0 && "([".indexOf(text.charAt(at - 1)) >= 0
                || at > 0
                        && Character.isLetterOrDigit(text.charAt(at - 1))
                        && text.charAt(at - 1) > 'z'
                        && isHan(text, at - 1);
    }

    private static boolean isHan(String text, int at) {
        return Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
    }

    private static boolean beginsClause(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || ENDS_OF_CLAUSES.indexOf(text.charAt(before)) >= 0;
    }

    /** Behind 危険度, 危険度が, 危険度の or 危険度：. */
    private int endOfLabel(String text, int at) {
        int label = risks.values().stream()
                .map(SentForm.Risk::label)
                .filter(word -> text.startsWith(word, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        int end = at + Math.max(label, cues.lengthAt(text, at, Cue.RISK));
        boolean joined = end > at && end < text.length() && "がの:".indexOf(text.charAt(end)) >= 0;
        return joined ? end + 1 : end;
    }

    /** 高, 「高」, 「高」と「中」, 「高・中」 */
    private Values values(String text, int start) {
        var words = new LinkedHashSet<String>();
        int at = start;
        int end = start;
        boolean open = false;
        boolean more = true;
        while (more && at < text.length()) {
            int mark = OPENING.indexOf(text.charAt(at));
            open |= mark >= 0;
            int value = mark < 0 ? at : at + 1;
            Optional<String> word = valueAt(text, value);
            at = value + word.map(String::length).orElse(0);
            boolean closes = word.isPresent() && open && at < text.length() && CLOSING.indexOf(text.charAt(at)) >= 0;
            at += closes ? 1 : 0;
            open &= !closes;
            word.ifPresent(words::add);
            end = word.isPresent() ? at : end;
            boolean joint = at < text.length() && JOINTS.indexOf(text.charAt(at)) >= 0;
            more = word.isPresent() && (joint || at < text.length() && OPENING.indexOf(text.charAt(at)) >= 0);
            at += joint ? 1 : 0;
        }
        return open ? new Values(Set.of(), start) : new Values(words, end);
    }

    private Optional<String> valueAt(String text, int at) {
        return risks.values().stream()
                .map(SentForm.Risk::value)
                .filter(value -> text.startsWith(value, at))
                .max((one, other) -> one.length() - other.length());
    }

    private List<String> measures(Set<String> values) {
        Set<String> known = new LinkedHashSet<>();
        risks.values().forEach(risk -> known.add(risk.value()));
        return !known.containsAll(values)
                ? List.of()
                : risks.entrySet().stream()
                        .filter(entry -> values.contains(entry.getValue().value()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** Behind の項目, のもの or の3件, where that is how many there are; 0 for another number. */
    private int endOfItems(String text, int at, int count) {
        int items = at + cues.lengthAt(text, at, Cue.RISK_ITEMS);
        int figures = text.startsWith("の", items) ? items + 1 : items;
        int end = figures;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        int unit = cues.lengthAt(text, end, Cue.COUNTED_UNIT);
        if (end == figures || unit == 0) {
            return items;
        }
        boolean all = end - figures < 3 && Integer.parseInt(text.substring(figures, end)) == count;
        return all ? end + unit : 0;
    }

    /** は, はすべて, ：, or a space and a status. */
    private boolean isTopic(String text, int at) {
        if (cues.lengthAt(text, at, Cue.RISK_TOPIC) > 0) {
            return true;
        }
        int next = Lexer.skipSpaces(text, at);
        return next > at
                && (cues.lengthAt(text, next, Cue.RISK_TOPIC) > 0
                        || lexer.apply(Passage.of(text.substring(next)))
                                .getFirst()
                                .is(Role.STATUS));
    }
}
