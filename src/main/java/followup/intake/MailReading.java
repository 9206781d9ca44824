package followup.intake;

import followup.reply.Answer;
import followup.reply.Certainty;
import followup.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was understood of one mail; nothing of it is recorded anywhere.
 *
 * @param survey whose answer it is, when that is certain
 * @param answers what a reply says; proposals made with the likeliest survey when {@code survey} is empty
 * @param holds why the whole mail waits for a person; unless empty, no answer counts as clear
 * @param questions of other business, which a person should answer; they leave the answers as they are
 * @param text what the person wrote, without quotation and signature
 */
record MailReading(
        MailKind kind,
        Correlation correlation,
        Optional<Survey.Reference> survey,
        List<Answer> answers,
        List<String> additional,
        List<Hold> holds,
        List<Hold> questions,
        String text) {

    MailReading {
        answers = List.copyOf(answers);
        additional = List.copyOf(additional);
        holds = List.copyOf(holds);
        questions = List.copyOf(questions);
    }

    MailReading because(List<Hold> reasons) {
        return new MailReading(kind, correlation, survey, answers, additional, reasons, questions, text);
    }

    boolean needsReview() {
        return !holds.isEmpty();
    }

    /** Whether a person has something to do, be it only to answer a question. */
    boolean waitsForAPerson() {
        return needsReview() || kind instanceof MailKind.Reply && !(proposed().isEmpty() && questions.isEmpty());
    }

    /** What a person is told besides the answers to confirm. */
    List<Hold> reasons() {
        return Stream.concat(holds.stream(), questions.stream()).toList();
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
