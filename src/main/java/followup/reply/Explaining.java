package followup.reply;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a sentence says only to explain that something is not so: "because it would annoy customers", "our site has no checkout, so …", the
 * "no," it begins with, and what stands behind "I don't know whether". Why a measure is not taken, or cannot apply, or is not known, leaves open
 * neither of them; why it is done may.
 */
final class Explaining {

    /** Of what is not so, one may say why and mean nothing else. */
    static final Set<Stated> NOT_SO =
            EnumSet.of(Stated.NOT_APPLIED, Stated.DECLINED, Stated.NOT_APPLICABLE, Stated.UNKNOWN);

    private static final Set<Stated> NEVER = EnumSet.of(Stated.DECLINED, Stated.NOT_APPLICABLE);

    /** Letters of a word that must agree with one of the title. */
    private static final int SHORTEST_WORD = 4;

    private static final int LONGEST_STEM = 5;

    /** Tokens; in what is longer, nothing is taken for an explanation. */
    private static final int LONGEST = 100;

    private final List<Token> sentence;
    private final Cues cues;
    private final String title;
    private final String text;
    private final int[] begins;
    private final BitSet explained = new BitSet();
    private final BitSet asked = new BitSet();
    private final BitSet open = new BitSet();

    /**
     * @param title of the measure, folded and without spaces
     * @param beside the statuses said of the measure in front of the sentence
     */
    Explaining(List<Token> sentence, Cues cues, String title, Set<Stated> beside) {
        this.sentence = sentence.size() > LONGEST ? List.of() : sentence;
        this.cues = cues;
        this.title = title;
        this.begins = new int[this.sentence.size()];
        explainAll(beside);
        boolean notSo = this.sentence.stream().anyMatch(Explaining::saysNotSo);
        this.text = notSo ? Tokens.joined(sentence).text() : "";
        if (!notSo) {
            return;
        }
        for (int i = 1; i < begins.length; i++) {
            begins[i] = begins[i - 1] + sentence.get(i - 1).words().length();
        }
        for (int i = 0; i < begins.length; i++) {
            if (says(i).filter(Stated.UNKNOWN::equals).isPresent()) {
                asks(i);
            }
        }
        for (int i = 0; i < begins.length; i++) {
            if (says(i).filter(NOT_SO::contains).isPresent() && !asked.get(i)) {
                inFront(i);
                behind(i);
            }
        }
    }

    /**
     * 該当なし 静的なページのみです, 対策しない 利用中のサービスが対応していないため: a sentence that says no more than why. Beside "not applicable" it need not
     * say so; elsewhere it ends in a reason, in which what others have not done is no status of the measure.
     */
    private void explainAll(Set<Stated> beside) {
        String words = wordsOf(sentence);
        boolean none = beside.equals(EnumSet.of(Stated.NOT_APPLICABLE)) && cues.end(words, Cues.Cue.PREDICATE);
        boolean reason = !beside.isEmpty() && NOT_SO.containsAll(beside) && cues.end(words, Cues.Cue.REASON);
        boolean says = false;
        for (int i = 0; i < sentence.size(); i++) {
            says |= says(i).isPresent() && !(reason && maySayWhy(i, beside));
        }
        if (!says && (none || reason)) {
            explained.set(0, sentence.size());
            for (int i = 0; i < sentence.size(); i++) {
                asked.set(i, sentence.get(i).is(Role.STATUS));
            }
        }
    }

    /** Whether all of it only explains what stands in front of it. */
    boolean isAll() {
        return !sentence.isEmpty() && explained.cardinality() == sentence.size();
    }

    private static String wordsOf(List<Token> tokens) {
        return Tokens.joined(Tokens.withoutSigns(tokens)).text();
    }

    /** What others have not done, why it is not taken; what nobody knows, why it is not done either. */
    private boolean maySayWhy(int i, Set<Stated> beside) {
        Optional<Stated> status = says(i);
        boolean denied = status.equals(Optional.of(Stated.NOT_APPLIED)) || status.equals(Optional.of(Stated.DECLINED));
        return denied && NEVER.containsAll(beside)
                || status.equals(Optional.of(Stated.UNKNOWN)) && !beside.contains(Stated.UNKNOWN);
    }

    /** Whether what stands here is what somebody does not know: it says nothing. */
    boolean isAsked(int i) {
        return asked.get(i);
    }

    /** "We do not know whether it works": something else than how the measure stands. */
    boolean leavesOpen(int status) {
        return open.get(status);
    }

    /** Whether an explanation begins behind a status. */
    boolean beginsAt(int i) {
        int at = next(i);
        return at < sentence.size() && (asked.get(at) || explained.get(at) && stands(at, Cues.Cue.BECAUSE));
    }

    /** Whether the doubt that stands here is about the explanation alone. */
    boolean covers(int i) {
        if (!explained.get(i) || !(sentence.get(i) instanceof Token.Word word)) {
            return false;
        }
        return switch (word.expression().role()) {
            case NEAR, TELL, NEGATION, DENIAL, ONLY, REST, EXCEPT -> true;
            case DOUBT -> word.expression().reason().equals(Optional.of(Reason.DELEGATED)) && !saysNotDone();
            default -> false;
        };
    }

    /** Somebody else who has still to do it may have begun. */
    private boolean saysNotDone() {
        for (int i = 0; i < sentence.size(); i++) {
            if (says(i).filter(Stated.NOT_APPLIED::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean saysNotSo(Token token) {
        return token instanceof Token.Word word
                && word.is(Role.STATUS)
                && word.expression().status().filter(NOT_SO::contains).isPresent();
    }

    private Optional<Stated> says(int i) {
        return sentence.get(i) instanceof Token.Word word && word.is(Role.STATUS)
                ? word.expression().status()
                : Optional.empty();
    }

    /** "whether this has been done"; of what is still to come, not to know it is something else. */
    private void asks(int status) {
        String words = sentence.get(status).words().text();
        boolean within = cues.end(words, Cues.Cue.ASKING) || words.contains(" how ");
        int begin = next(status + 1);
        if (!within && !stands(begin, Cues.Cue.WHETHER)) {
            return;
        }
        int end = begin;
        boolean ahead = false;
        boolean ofMeasure = false;
        while (end < sentence.size() && !ends(end)) {
            ahead |= stands(end, Cues.Cue.AHEAD);
            ofMeasure |= sentence.get(end).is(Role.STATUS)
                    || isOfTitle(sentence.get(end).words().text());
            end++;
        }
        if (ofMeasure && !ahead) {
            asked.set(begin, end);
        } else {
            open.set(status);
        }
    }

    /** "the server recalculates the amounts": in words of the measure's title. */
    private boolean isOfTitle(String words) {
        return List.of(words.split(" ")).stream()
                .anyMatch(word -> word.length() >= SHORTEST_WORD
                        && title.contains(word.substring(0, Math.min(word.length(), LONGEST_STEM))));
    }

    private int next(int i) {
        return i < sentence.size() && sentence.get(i).is(Token.Sign.Kind.SPACE) ? i + 1 : i;
    }

    /** "because we …", up to a "but"; behind "not applicable" also what a comma or a colon parts from it. */
    private void behind(int status) {
        boolean parted = false;
        for (int k = status + 1; k < sentence.size() && !sentence.get(k).is(Role.BUT); k++) {
            parted |= (separates(k) || sentence.get(k).is(Token.Sign.Kind.OPEN))
                    && says(status).equals(Optional.of(Stated.NOT_APPLICABLE));
            if (parted || stands(k, Cues.Cue.BECAUSE)) {
                int end = k;
                while (end < sentence.size() && !sentence.get(end).is(Role.BUT)) {
                    end++;
                }
                explained.set(k, end);
                return;
            }
        }
    }

    /** "As everything is left to our agency, we do not know", "we take no orders, so it does not apply", "no, not applicable". */
    private void inFront(int status) {
        boolean therefore = false;
        int comma = status - 1;
        while (comma >= 0 && !separates(comma)) {
            therefore |= stands(comma, Cues.Cue.THEREFORE);
            comma--;
        }
        int first = 0;
        while (first < comma
                && (sentence.get(first) instanceof Token.Sign
                        || sentence.get(first).is(Role.FILLER) && !stands(first, Cues.Cue.BECAUSE))) {
            first++;
        }
        boolean opens = comma > 0 && stands(first, Cues.Cue.OPENING) && !Tokens.sayStatus(sentence.subList(0, comma));
        if (comma > 0 && (therefore || opens || stands(first, Cues.Cue.BECAUSE))) {
            explained.set(0, comma);
        }
    }

    private boolean separates(int i) {
        Token token = sentence.get(i);
        return token.is(Token.Sign.Kind.COMMA)
                || token.is(Token.Sign.Kind.COLON)
                || token.words().text().equals("-");
    }

    private boolean ends(int i) {
        return sentence.get(i).is(Role.BUT)
                || sentence.get(i) instanceof Token.Sign
                        && !sentence.get(i).is(Token.Sign.Kind.SPACE)
                        && !sentence.get(i).is(Token.Sign.Kind.BREAK);
    }

    private boolean stands(int i, Cues.Cue cue) {
        if (i >= sentence.size()) {
            return false;
        }
        int end = begins[i] + cues.lengthAt(text, begins[i], cue);
        return end > begins[i] && (end == text.length() || !Expressions.isWordCharacter(text.charAt(end)));
    }
}
