package followup.intake;

import followup.reply.Answer;
import followup.reply.StatedDate;
import followup.site.Status;

/** Turns what a reply says into what is recorded. */
final class Acceptance {

    private Acceptance() {}

    static Accepted asRead(Answer answer) {
        return new Accepted(
                answer.measure(),
                Status.valueOf(answer.status().name()),
                answer.date().map(StatedDate::from).orElse(null),
                answer.date().map(date -> date.precision().code()).orElse(null),
                answer.content(),
                answer.evidence(),
                answer.line());
    }
}
