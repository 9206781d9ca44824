package followup.intake;

import followup.reply.Answer;
import followup.reply.Certainty;
import followup.survey.Survey;
import java.util.List;
import java.util.Optional;

/**
 * All that was understood of one mail; nothing of it is recorded anywhere.
 *
 * @param survey whose answer it is, when that is certain
 * @param answers what a reply says; proposals made with the likeliest survey when {@code survey} is empty
 * @param holds why the whole mail waits for a person; unless empty, no answer counts as clear
 * @param text what the person wrote, without quotation and signature
 */
record MailReading(
        MailKind kind,
        Correlation correlation,
        Optional<Survey.Reference> survey,
        List<Answer> answers,
        List<String> additional,
        List<Hold> holds,
        String text) {

    MailReading {
        answers = List.copyOf(answers);
        additional = List.copyOf(additional);
        holds = List.copyOf(holds);
    }

    MailReading because(List<Hold> reasons) {
        return new MailReading(kind, correlation, survey, answers, additional, reasons, text);
    }

    boolean needsReview() {
        return !holds.isEmpty();
    }

    /** The answers that may be recorded without a person. */
    List<Answer> recordable() {
        return needsReview() ? List.of() : withCertainty(Certainty.CLEAR);
    }

    /** The answers that a person has to confirm. */
    List<Answer> proposed() {
        return needsReview()
                ? answers.stream()
                        .filter(answer -> answer.certainty() != Certainty.OPEN)
                        .toList()
                : withCertainty(Certainty.PROPOSED);
    }

    private List<Answer> withCertainty(Certainty certainty) {
        return answers.stream()
                .filter(answer -> answer.certainty() == certainty)
                .toList();
    }
}
