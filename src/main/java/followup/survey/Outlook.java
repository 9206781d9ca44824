package followup.survey;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells what happens to a survey next by itself, or why nothing does: why a reminder will or will not be sent. */
@Component
public class Outlook {

    private static final Wording WORDING = Wording.of(Outlook.class);

    private final Agenda agenda;
    private final ObjectProvider<WaitingReplies> replies;

    Outlook(Agenda agenda, ObjectProvider<WaitingReplies> replies) {
        this.agenda = agenda;
        this.replies = replies;
    }

    /** In the order in which they count; never empty. */
    public List<Bilingual> of(Survey survey) {
        var words = new ArrayList<Bilingual>();
        survey.holdReason()
                .ifPresent(reason -> words.add(
                        reason.isEmpty() ? WORDING.say("outlook.held") : WORDING.say("outlook.held-because", reason)));
        survey.obstacle().map(Obstacle::words).ifPresent(words::add);
        words.add(
                switch (survey.state()) {
                    case PLANNED -> WORDING.say("outlook.planned", survey.dueOn());
                    case REQUESTED, PARTLY_ANSWERED -> awaiting(survey);
                    case ANSWERED -> WORDING.say("outlook.answered", nextOn(survey));
                    case CLOSED -> WORDING.say("outlook.closed");
                    case UNREACHABLE -> WORDING.say("outlook.unreachable");
                    case CANCELLED -> WORDING.say("outlook.cancelled");
                    case OVERDUE -> WORDING.say("outlook.overdue");
                });
        return List.copyOf(words);
    }

    private Bilingual awaiting(Survey survey) {
        if (replies.stream().anyMatch(waiting -> waiting.isWaitingFor(survey.reference()))) {
            return WORDING.say("outlook.reply-waits");
        }
        return survey.wave()
                .flatMap(agenda::following)
                .map(reminder -> WORDING.say("outlook.reminder", nextOn(survey), String.valueOf(reminder.number())))
                .orElseGet(() -> WORDING.say("outlook.reminders-exhausted", nextOn(survey)));
    }

    private static String nextOn(Survey survey) {
        return survey.nextOn().map(Object::toString).orElse("–");
    }
}
