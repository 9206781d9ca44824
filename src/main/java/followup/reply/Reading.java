package followup.reply;

import java.util.List;

/**
 * Everything a reply says.
 *
 * @param answers at most one per measure, in the order of the form; measures nothing was said about are missing
 * @param additional measures taken that nobody recommended, as the company wrote them
 * @param doubts of the mail as a whole; unless empty, a person looks before anything is recorded
 * @param questions that a person should answer, about other business than the answers, which they leave as they are
 * @param visibleText what the person wrote, without quotation and signature
 */
public record Reading(
        List<Answer> answers, List<String> additional, List<Doubt> doubts, List<Doubt> questions, String visibleText) {

    public Reading {
        answers = List.copyOf(answers);
        additional = List.copyOf(additional);
        doubts = List.copyOf(doubts);
        questions = List.copyOf(questions);
    }

    public boolean needsReview() {
        return !doubts.isEmpty();
    }
}
