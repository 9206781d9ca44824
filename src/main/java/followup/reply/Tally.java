package followup.reply;

import followup.reply.Cues.Cue;
import java.util.List;
import java.util.Optional;

/**
 * 9件中5件が完了しております, 進捗：5/9件完了: how many of the answers say a status. It answers nothing itself, and does no harm where the answers say the
 * same.
 *
 * @param whole how many answers it speaks of
 * @param part how many of them it says have the status
 */
record Tally(int whole, int part, Stated status, Passage words) {

    /** Measures of a survey have at most so many digits in their number. */
    private static final int MOST_DIGITS = 3;

    /** @param said what is said of the part */
    private record Counted(int whole, int part, Passage said) {}

    /** Whether the line begins as such a sentence does. */
    static boolean begins(Passage line, Vocabulary vocabulary) {
        return counted(line, vocabulary.cues()).isPresent()
                || counted(line.squeezed(), vocabulary.cues()).isPresent();
    }

    /** Japanese is read without its spaces, which mean nothing there. */
    static Optional<Tally> in(List<Token> sentence, Lexer lexer, StatementReader statements, Vocabulary vocabulary) {
        Passage words = Tokens.joined(sentence).trimmed();
        return counted(words, vocabulary.cues())
                .flatMap(counted -> of(counted, words, lexer, statements))
                .or(() -> counted(words.squeezed(), vocabulary.cues())
                        .flatMap(counted -> of(counted, words, lexer, statements)));
    }

    private static Optional<Tally> of(Counted counted, Passage words, Lexer lexer, StatementReader statements) {
        if (counted.said().isBlank()) {
            return Optional.of(new Tally(counted.whole(), counted.part(), Stated.APPLIED, words));
        }
        Statement said = statements.readWords(lexer.tokens(counted.said()), "");
        boolean plain = said.reasons().isEmpty()
                && said.notes().isEmpty()
                && said.dates().isEmpty()
                && said.said().size() == 1
                && said.said().getFirst().sure()
                && said.said().getFirst().reasons().isEmpty();
        return plain
                ? Optional.of(new Tally(
                        counted.whole(), counted.part(), said.said().getFirst().status(), words))
                : Optional.empty();
    }

    private static Optional<Counted> counted(Passage words, Cues cues) {
        String text = words.text();
        int head = cues.lengthAt(text, 0, Cue.TALLY_HEAD);
        int first = behindSpaces(text, head);
        int between = endOfNumber(text, first, cues);
        int joint = behindSpaces(text, between);
        int of = cues.lengthAt(text, joint, Cue.TALLY_OF);
        int per = cues.lengthAt(text, joint, Cue.TALLY_PER);
        int second = behindSpaces(text, joint + Math.max(of, per));
        int end = endOfNumber(text, second, cues);
        int counter = behindSpaces(text, end);
        int unit = cues.lengthAt(text, counter, Cue.TALLY_UNIT);
        boolean counts = unit > 0 || head > 0 && end == text.length() || per > 1;
        if (between == first || of + per == 0 || end == second || !counts) {
            return Optional.empty();
        }
        int one = number(text.substring(first, between), cues);
        int other = number(text.substring(second, end), cues);
        Passage said = words.slice(unit > 0 ? counter + unit : end).trimmed();
        boolean silent = said.isBlank() && head == 0;
        return silent
                ? Optional.empty()
                : Optional.of(of > 0 ? new Counted(one, other, said) : new Counted(other, one, said));
    }

    private static int behindSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int endOfNumber(String text, int from, Cues cues) {
        int at = from;
        while (at < text.length() && at < from + MOST_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at > from ? at : from + cues.lengthAt(text, from, Cue.TALLY_NUMBER);
    }

    private static int number(String text, Cues cues) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : cues.ordinal(text, Cue.TALLY_NUMBER);
    }

    /** Whether it can be true beside these answers; one that waits for a person may have the status or not. */
    boolean agreesWith(List<Answer> answers) {
        List<Answer> clear = answers.stream()
                .filter(answer -> answer.certainty() == Certainty.CLEAR)
                .toList();
        long said = clear.stream().filter(answer -> answer.status() == status).count();
        int open = answers.size() - clear.size();
        return answers.size() == whole && said <= part && part <= said + open;
    }
}
