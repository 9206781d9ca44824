package followup.survey;

import followup.calendar.BusinessCalendar;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Refusal.Kind;
import followup.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a coordinator choose another due date than the rule, with a reason. Holds until the debrief is moved. */
@Component
public class ChoosingDueDates {

    private static final Wording WORDING = Wording.of(ChoosingDueDates.class);

    private final Changes changes;
    private final BusinessCalendar days;
    private final Agenda agenda;
    private final Clock clock;

    ChoosingDueDates(Changes changes, BusinessCalendar days, Agenda agenda, Clock clock) {
        this.changes = changes;
        this.days = days;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * @throws Refusal when there is no such survey, its request went out already, the day is past, not after the
     *     debrief or no business day, or the reason is missing
     */
    @Transactional
    public Survey choose(Survey.Reference reference, LocalDate dueOn, String reason) {
        var why = Reasons.required(reason);
        return changes.make(reference, survey -> {
            check(survey, dueOn);
            survey.becomeDueOn(dueOn, WORDING.say("due.chosen", dueOn, why), agenda);
        });
    }

    private void check(Survey survey, LocalDate dueOn) {
        var today = agenda.dayOf(clock.instant());
        if (dueOn.isBefore(today)) {
            throw refused(WORDING.say("due.past", dueOn, today));
        }
        if (!dueOn.isAfter(survey.heldOn())) {
            throw refused(WORDING.say("due.before-debrief", dueOn, survey.heldOn()));
        }
        days.whyClosed(dueOn).ifPresent(why -> {
            var next = days.rollForward(dueOn);
            throw refused(WORDING.say("due.closed", dueOn, why, next));
        });
    }

    private static Refusal refused(Bilingual words) {
        return new Refusal(Kind.BAD_INPUT, "due-date", words);
    }
}
