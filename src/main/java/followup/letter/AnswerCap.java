package followup.letter;

import followup.outbox.Outbox;
import followup.site.Programme;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many automatic answers one sender gets on one day of the programme's zone, whatever they are about. Stops two
 * machines that write to each other; what further replies say is recorded like that of any other.
 */
@Component
class AnswerCap {

    private final int perSenderAndDay;
    private final Outbox outbox;
    private final Programme programme;

    /**
     * @param perSenderAndDay {@code followup.letters.answers-per-sender-and-day}; a maintenance company that answers for
     *     many sites needs more than one, a loop is harmless at twenty; 0 for no answers at all
     */
    AnswerCap(
            @Value("${followup.letters.answers-per-sender-and-day:20}") int perSenderAndDay,
            Outbox outbox,
            Programme programme) {
        if (perSenderAndDay < 0) {
            throw new IllegalArgumentException(
                    "followup.letters.answers-per-sender-and-day must not be negative, but is " + perSenderAndDay);
        }
        this.perSenderAndDay = perSenderAndDay;
        this.outbox = outbox;
        this.programme = programme;
    }

    boolean isReached(String recipient, Instant now) {
        var zone = programme.zone();
        var since = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        int answers = 0;
        for (var letter : new Letter[] {Letter.ACKNOWLEDGEMENT, Letter.CLARIFICATION, Letter.UNOPENED}) {
            answers += outbox.countQueuedTo(recipient, letter.folder(), since);
        }
        return answers >= perSenderAndDay;
    }
}
