package followup.debrief;

import followup.access.AuditTrail;
import followup.debrief.Debrief.DebriefCancelled;
import followup.site.Site;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Refusal.Kind;
import followup.wording.Wording;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cancels the debrief of a site: it did not, or will not, take place. */
@Component
public class CancellingDebriefs {

    private final Debriefs debriefs;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CancellingDebriefs(Debriefs debriefs, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.debriefs = debriefs;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param confirmed whether it is wanted even if it undoes something, such as a survey that is under way
     * @throws Refusal when the site has no debrief that stands, or the step needs to be confirmed
     */
    @Transactional
    public Debrief cancel(Site.Code site, boolean confirmed) {
        var standing = debriefs.findStanding(site)
                .orElseThrow(() -> new Refusal(
                        Kind.NOT_FOUND,
                        "debrief-unknown",
                        Wording.of(CancellingDebriefs.class).say("debrief.unknown", site)));
        if (!debriefs.cancel(standing, clock.instant())) {
            throw RegisteringDebriefs.changedMeanwhile(site);
        }
        audit.record(
                "debrief-cancelled",
                site.value(),
                Bilingual.plain(standing.heldOn().toString()));
        events.publishEvent(new DebriefCancelled(standing, confirmed));
        return standing;
    }
}
