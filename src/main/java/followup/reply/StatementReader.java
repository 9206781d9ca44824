package followup.reply;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Reads what tokens say about the one measure they are about: 1. choices that are ticked or left over from a list; 2. a number at the
 * beginning; 3. sentence by sentence the status words, each only as a whole expression, with the doubts around it; 4. dates; 5. the rest as notes.
 */
final class StatementReader {

    private final Legend legend;
    private final Vocabulary vocabulary;
    private final Lexer lexer;
    private final InlineSlots slots;
    private final TitleInSentence titles;

    StatementReader(Legend legend, Vocabulary vocabulary, Lexer lexer) {
        this.legend = legend;
        this.vocabulary = vocabulary;
        this.lexer = lexer;
        this.titles = new TitleInSentence(vocabulary.cues());
        this.slots = new InlineSlots(vocabulary);
    }

    /** @param title of the measure, folded and without spaces; tells whether 閉じました means that it is applied */
    Statement read(List<Token> tokens, String title) {
        return read(tokens, title, false);
    }

    /** @param saysBefore whether the sentence has said a status in front of these tokens */
    Statement read(List<Token> tokens, String title, boolean saysBefore) {
        List<Token> words = trimmed(slots.filled(restated(tokens, title)));
        Optional<Stated> copied = legend.chosenBy(Tokens.joined(words));
        if (copied.isPresent()) {
            return Statement.of(copied.get(), Tokens.joined(words));
        }
        Optional<Statement> choice = new Choices(legend).read(words);
        if (choice.isPresent()) {
            return choice.get();
        }
        var said = new ArrayList<Statement.Said>();
        List<Token> rest = words;
        int front = leadingFillers(words);
        boolean labelled = words.subList(0, front).stream().anyMatch(token -> token.is(Role.FILLER));
        Statement number = number(words.subList(front, words.size()), labelled);
        if (number.saysSomething()) {
            said.addAll(number.said());
            rest = words.subList(front + 1, words.size());
        }
        Statement result = new Statement(said, List.of(), List.of(), number.reasons());
        Set<Stated> chosen = statuses(said);
        for (List<Token> sentence : Sentences.of(rest)) {
            boolean hangs = saysBefore || !result.said().isEmpty() && hangsOnStatus(sentence);
            var reader = new SentenceReader(sentence, vocabulary, title, chosen, hangs, statuses(result.said()));
            Statement next = reader.read();
            if (result.said().isEmpty() && !result.notes().isEmpty() && Agreement.goesOn(next, vocabulary.cues())) {
                result = result.with(Reason.AMBIGUOUS_WORDS);
            }
            result = result.plus(reader.isOfSomethingElse() ? next.with(Reason.PARTLY) : next);
            if (numberDisagrees(sentence, next)) {
                result = result.with(Reason.CONTRADICTION);
            }
            chosen = Set.of();
        }
        return result;
    }

    private List<Token> restated(List<Token> tokens, String title) {
        return titles.restated(Tokens.joined(tokens), title).map(lexer::tokens).orElse(tokens);
    }

    /** 対策済み 4: a number behind the word that means another choice. */
    private boolean numberDisagrees(List<Token> sentence, Statement said) {
        for (int i = 1; i < sentence.size(); i++) {
            Token before = sentence.get(i - 1);
            boolean alone = (before.is(Token.Sign.Kind.SPACE)
                            || before.is(Token.Sign.Kind.COMMA)
                            || before.is(Token.Sign.Kind.OPEN))
                    && (i + 1 == sentence.size()
                            || before.is(Token.Sign.Kind.OPEN)
                                    && sentence.get(i + 1).is(Token.Sign.Kind.CLOSE));
            if (alone && sentence.get(i) instanceof Token.Number number) {
                Optional<Stated> meaning = legend.meaningOf(number.value());
                if (meaning.isPresent()
                        && said.said().stream().anyMatch(one -> !meaning.equals(Optional.of(one.status())))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same of words in which a number is no choice. */
    Statement readWords(List<Token> tokens, String title) {
        return sentences(tokens, title, sentence -> false, Set.of());
    }

    /**
     * The same of a note beside a status.
     *
     * @param beside what was said in front of the note
     */
    Statement readNote(List<Token> tokens, String title, List<Statement.Said> beside) {
        return sentences(tokens, title, StatementReader::hangsOnStatus, statuses(beside));
    }

    /**
     * @param withStatus whether a sentence belongs to a status that stands outside these tokens
     * @param beside the statuses said in front of them
     */
    private Statement sentences(
            List<Token> tokens, String title, Predicate<List<Token>> withStatus, Set<Stated> beside) {
        Statement result = Statement.nothing();
        for (List<Token> sentence : Sentences.of(trimmed(tokens))) {
            boolean with = withStatus.test(sentence);
            result = result.plus(new SentenceReader(sentence, vocabulary, title, Set.of(), with, beside).read());
        }
        return result;
    }

    /** "half of it", "if we get the budget", "cancelled", 了承が得られれば: no statement of its own, but a doubt about the one beside it. */
    private static boolean hangsOnStatus(List<Token> sentence) {
        List<Token> words = sentence.stream()
                .filter(token ->
                        !token.is(Token.Sign.Kind.SPACE) && !token.is(Token.Sign.Kind.BREAK) && !token.is(Role.FILLER))
                .toList();
        return !words.isEmpty()
                && (unsettles(words.getFirst())
                        || words.getLast().is(Role.NEAR) && words.getLast().doubts(Reason.CONDITIONAL)
                        || words.size() == 1 && words.getFirst().is(Role.TELL));
    }

    private static boolean unsettles(Token token) {
        boolean time =
                token instanceof Token.Word word && word.expression().stem().equals(Expression.TIME);
        return token.is(Role.NEAR) && !time || token.is(Role.BUT) || token.is(Token.Sign.Kind.QUESTION);
    }

    /** The same of what stands in front of a measure; its doubts count when a status stands behind it. */
    Statement readFront(List<Token> before, String title, boolean saysBehind) {
        List<Token> tokens = restated(before, title);
        Passage words = Tokens.joined(withoutArrow(tokens));
        Optional<Stated> copied = legend.chosenBy(words);
        if (copied.isPresent()) {
            return Statement.of(copied.get(), words);
        }
        Statement result = sentences(tokens, title, sentence -> saysBehind, Set.of());
        return Telling.leavesStatus(tokens) ? result.with(Reason.WORD_INSIDE_OTHERS) : result;
    }

    /** "We are doing" in front of a measure, behind which a time stands. */
    boolean isArranged(List<Token> sentence, int status) {
        return new EnglishClause(sentence, status, vocabulary.cues()).isArranged();
    }

    /** 1 対策済み（実施を終えた） of "1 対策済み（実施を終えた） → ". */
    private static List<Token> withoutArrow(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0
                && (tokens.get(end - 1).is(Token.Sign.Kind.COLON)
                        || tokens.get(end - 1).is(Token.Sign.Kind.SPACE))) {
            end--;
        }
        return trimmed(tokens.subList(0, end));
    }

    private static int leadingFillers(List<Token> words) {
        int front = 0;
        while (front < words.size()
                && (words.get(front).is(Role.FILLER)
                                && !words.get(front).words().text().equals("の")
                        || words.get(front).is(Token.Sign.Kind.SPACE)
                        || words.get(front).is(Token.Sign.Kind.OPEN)
                                && front + 1 < words.size()
                                && words.get(front + 1) instanceof Token.Number)) {
            front++;
        }
        return front;
    }

    private static List<Token> trimmed(List<Token> tokens) {
        int begin = 0;
        int end = tokens.size();
        while (begin < end
                && tokens.get(begin) instanceof Token.Sign
                && !tokens.get(begin).is(Token.Sign.Kind.QUESTION)) {
            begin++;
        }
        while (end > begin
                && (tokens.get(end - 1).is(Token.Sign.Kind.SPACE)
                        || tokens.get(end - 1).is(Token.Sign.Kind.BREAK))) {
            end--;
        }
        return tokens.subList(begin, end);
    }

    /**
     * A number counts as a choice at the very beginning, with nothing attached to it.
     *
     * @param labelled whether "status" stands in front, so that "[1] Date" is no item of a list
     */
    private Statement number(List<Token> words, boolean labelled) {
        if (words.isEmpty() || !(words.getFirst() instanceof Token.Number number)) {
            return Statement.nothing();
        }
        Token next = words.size() > 1 ? words.get(1) : number;
        boolean enumerates = !(labelled && next.is(Token.Sign.Kind.CLOSE))
                && (next.is(Token.Sign.Kind.STOP) || next.is(Token.Sign.Kind.CLOSE))
                && startsText(words.subList(2, words.size()));
        boolean attached = enumerates
                || next instanceof Token.Other
                || next.is(Role.NOUN)
                || next.is(Role.TELL)
                || next.words().text().equals("%")
                || next.is(Role.FRIEND)
                || countsOrDials(words);
        boolean onlyNumbers =
                words.stream().allMatch(token -> token instanceof Token.Number || token instanceof Token.Sign);
        List<Token> beside = onlyNumbers ? words : Sentences.of(words).getFirst();
        boolean another = beside.stream().skip(1).anyMatch(Token.Number.class::isInstance);
        boolean counts = vocabulary.cues().are(next.words().text(), Cues.Cue.TALLY_UNIT);
        if (attached || counts && !another) {
            return Statement.nothing();
        }
        if (another) {
            return Statement.nothing().with(Reason.CHOICE_UNCLEAR);
        }
        return legend.meaningOf(number.value())
                .map(status -> new Statement(
                        List.of(new Statement.Said(status, true, number.words(), Set.of())),
                        List.of(),
                        List.of(),
                        EnumSet.noneOf(Reason.class)))
                .orElseGet(() -> Statement.nothing().with(Reason.NUMBER_UNKNOWN));
    }

    /** "2 weeks", 03-3541-2291: so many of something, or the beginning of a longer number. */
    private boolean countsOrDials(List<Token> words) {
        int at = 1;
        while (at < words.size()
                && (words.get(at).is(Token.Sign.Kind.SPACE) || words.get(at).is(Token.Sign.Kind.STOP))) {
            at++;
        }
        boolean unit =
                at < words.size() && vocabulary.cues().are(words.get(at).words().text(), Cues.Cue.UNIT);
        boolean dialled = words.size() > 2
                && words.get(1).words().text().equals("-")
                && words.get(2) instanceof Token.Other behind
                && Character.isDigit(behind.words().text().charAt(0));
        return unit || dialled;
    }

    private static boolean startsText(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.SPACE))
                .findFirst()
                .map(token -> !(token instanceof Token.Sign)
                        && !token.is(Role.STATUS)
                        && !token.is(Role.FILLER)
                        && !(token instanceof Token.Day))
                .orElse(false);
    }

    private static Set<Stated> statuses(List<Statement.Said> said) {
        var statuses = EnumSet.noneOf(Stated.class);
        said.forEach(one -> statuses.add(one.status()));
        return statuses;
    }
}
