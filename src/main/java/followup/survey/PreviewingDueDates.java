package followup.survey;

import followup.calendar.DueDateRule;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells, before anything is saved, when the survey of a debrief would be due, and what to think of first. */
@Component
public class PreviewingDueDates {

    private static final Wording WORDING = Wording.of(PreviewingDueDates.class);

    private final DueDateRule rule;
    private final Agenda agenda;
    private final Clock clock;

    PreviewingDueDates(DueDateRule rule, Agenda agenda, Clock clock) {
        this.rule = rule;
        this.agenda = agenda;
        this.clock = clock;
    }

    /**
     * @param reason why it would be due then
     * @param warnings what a person should know before saving
     */
    public record Preview(LocalDate heldOn, LocalDate dueOn, Bilingual reason, List<Bilingual> warnings) {}

    public Preview of(LocalDate heldOn) {
        var due = rule.dueAfter(heldOn);
        return new Preview(heldOn, due.on(), due.reason(), warnings(due.on()));
    }

    /** What should be known of a day before a survey is due on it. */
    public List<Bilingual> warnings(LocalDate dueOn) {
        var warnings = new ArrayList<Bilingual>();
        rule.warnings(dueOn).stream().sorted().forEach(warning -> warnings.add(rule.words(warning, dueOn)));
        var today = agenda.dayOf(clock.instant());
        if (dueOn.isBefore(today)) {
            warnings.add(WORDING.say("preview.due-already", dueOn));
        }
        return warnings;
    }
}
