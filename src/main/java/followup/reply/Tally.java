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

    /** @param tail what is said of the part, with the word that counts it */
    private record Counted(int whole, int part, int tail) {}

    /** Whether the text begins as such a sentence does. */
    static boolean begins(String text, Vocabulary vocabulary) {
        return counted(text, vocabulary.cues()).isPresent();
    }

    static Optional<Tally> in(List<Token> sentence, Lexer lexer, StatementReader statements, Vocabulary vocabulary) {
        Passage words = Tokens.joined(sentence);
        Passage text = words.squeezed();
        return counted(text.text(), vocabulary.cues()).flatMap(counted -> {
            Statement said = statements.readWords(lexer.tokens(text.slice(counted.tail())), "");
            boolean plain = said.reasons().isEmpty()
                    && said.notes().isEmpty()
                    && said.dates().isEmpty()
                    && said.said().size() == 1
                    && said.said().getFirst().sure()
                    && said.said().getFirst().reasons().isEmpty();
            return plain
                    ? Optional.of(new Tally(
                            counted.whole(),
                            counted.part(),
                            said.said().getFirst().status(),
                            words))
                    : Optional.empty();
        });
    }

    private static Optional<Counted> counted(String text, Cues cues) {
        int first = cues.lengthAt(text, 0, Cue.TALLY_HEAD);
        int between = endOfNumber(text, first);
        int of = cues.lengthAt(text, between, Cue.TALLY_OF);
        int per = cues.lengthAt(text, between, Cue.TALLY_PER);
        int second = between + Math.max(of, per);
        int end = endOfNumber(text, second);
        int unit = cues.lengthAt(text, end, Cue.TALLY_UNIT);
        if (between == first || second == between || end == second || unit == 0) {
            return Optional.empty();
        }
        int one = Integer.parseInt(text.substring(first, between));
        int other = Integer.parseInt(text.substring(second, end));
        return Optional.of(of > 0 ? new Counted(one, other, end + unit) : new Counted(other, one, end + unit));
    }

    private static int endOfNumber(String text, int from) {
        int at = from;
        while (at < text.length() && at < from + MOST_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
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
