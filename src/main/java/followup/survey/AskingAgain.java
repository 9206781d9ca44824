package followup.survey;

import followup.site.Sites;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a coordinator send the request of an unreachable survey once more, after another contact was registered. Who has
 * been written to already is not written to again.
 */
@Component
public class AskingAgain {

    private final Changes changes;
    private final Surveys surveys;
    private final Sites sites;
    private final Agenda agenda;
    private final Clock clock;

    AskingAgain(Changes changes, Surveys surveys, Sites sites, Agenda agenda, Clock clock) {
        this.changes = changes;
        this.surveys = surveys;
        this.sites = sites;
        this.agenda = agenda;
        this.clock = clock;
    }

    /** @throws Refusal when there is no such survey, it is not unreachable, or no contact is new */
    @Transactional
    public Survey askAgain(Survey.Reference reference) {
        return changes.make(reference, survey -> {
            if (survey.state() == Survey.State.UNREACHABLE && isUnreachable(survey)) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "no-new-contact",
                        Wording.of(AskingAgain.class).say("no-new-contact", survey.siteCode()));
            }
            survey.askAgain(agenda, clock.instant().truncatedTo(ChronoUnit.MICROS));
        });
    }

    private boolean isUnreachable(Survey survey) {
        var undeliverable = surveys.undeliverable(survey);
        return sites.findByCode(survey.siteCode()).stream()
                .flatMap(site -> site.contacts().stream())
                .allMatch(contact -> undeliverable.contains(contact.address()));
    }
}
