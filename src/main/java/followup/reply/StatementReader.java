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
    private final NumberChoice numbers;

    StatementReader(Legend legend, Vocabulary vocabulary, Lexer lexer) {
        this.legend = legend;
        this.vocabulary = vocabulary;
        this.lexer = lexer;
        this.titles = new TitleInSentence(vocabulary.cues());
        this.slots = new InlineSlots(vocabulary);
        this.numbers = new NumberChoice(legend, vocabulary.cues());
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
        Statement number = numbers.read(words.subList(front, words.size()), labelled);
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
            boolean behind = !result.said().isEmpty();
            int note = behind ? 0 : Tokens.first(sentence, Token::saysStatus) + 1;
            boolean apart = behind && chosen.isEmpty();
            result = result.plus(reader.isOfSomethingElse() ? next.with(Reason.PARTLY) : next);
            if (isDone(result.said()) && new BareNote(vocabulary.cues(), title).limits(sentence, note, apart)) {
                result = result.with(Reason.PARTLY);
            }
            if (numbers.disagree(sentence, next)) {
                result = result.with(Reason.CONTRADICTION);
            }
            chosen = Set.of();
        }
        return result;
    }

    private List<Token> restated(List<Token> tokens, String title) {
        return titles.restated(Tokens.joined(tokens), title).map(lexer::tokens).orElse(tokens);
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
        Statement note = sentences(
                tokens, title, sentence -> hangsOnStatus(sentence) || beginsWithRest(sentence), statuses(beside));
        boolean part = isDone(beside) && new BareNote(vocabulary.cues(), title).limits(trimmed(tokens), 0, true);
        return part ? note.with(Reason.PARTLY) : note;
    }

    /** 残り2画面 in the slot for the details */
    private static boolean beginsWithRest(List<Token> sentence) {
        return Tokens.withoutSigns(sentence).stream()
                .findFirst()
                .filter(token -> token.is(Role.REST))
                .isPresent();
    }

    private static boolean isDone(List<Statement.Said> said) {
        return said.stream().anyMatch(one -> one.status() == Stated.APPLIED);
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
                        || isShare(words)
                        || words.getLast().is(Role.NEAR) && words.getLast().doubts(Reason.CONDITIONAL)
                        || words.getLast().is(Role.NEAR) && words.getLast().doubts(Reason.DELEGATED)
                        || words.size() == 1 && words.getFirst().is(Role.TELL));
    }

    /** "3 of 5" */
    private static boolean isShare(List<Token> words) {
        return words.size() > 1
                && words.getFirst() instanceof Token.Number
                && words.subList(1, words.size()).stream().anyMatch(Token.Number.class::isInstance)
                && words.stream()
                        .allMatch(token -> token instanceof Token.Number
                                || token.words().text().equals("of"));
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

    private int leadingFillers(List<Token> words) {
        int front = 0;
        while (front < words.size()
                && (words.get(front).is(Role.FILLER)
                                && !words.get(front).words().text().equals("の")
                                && !vocabulary
                                        .cues()
                                        .are(words.get(front).words().text(), Cues.Cue.RATING)
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

    private static Set<Stated> statuses(List<Statement.Said> said) {
        var statuses = EnumSet.noneOf(Stated.class);
        said.forEach(one -> statuses.add(one.status()));
        return statuses;
    }
}
