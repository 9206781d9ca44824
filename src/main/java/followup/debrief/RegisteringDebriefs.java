package followup.debrief;

import followup.access.AuditTrail;
import followup.debrief.Debrief.DebriefMoved;
import followup.debrief.Debrief.DebriefsRegistered;
import followup.site.Site;
import followup.site.Sites;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Refusal.Kind;
import followup.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers the debrief of a site, or moves the one that stands. The same day again changes nothing. */
@Component
public class RegisteringDebriefs {

    private static final Wording WORDING = Wording.of(RegisteringDebriefs.class);

    private final Debriefs debriefs;
    private final Sites sites;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisteringDebriefs(
            Debriefs debriefs, Sites sites, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.debriefs = debriefs;
        this.sites = sites;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** As {@link #register(Site.Code, LocalDate, boolean)}, unconfirmed. */
    @Transactional
    public Debrief register(Site.Code site, LocalDate heldOn) {
        return register(site, heldOn, false);
    }

    /**
     * @param confirmed whether the move is wanted even if it undoes something, such as a survey that is under way
     * @throws Refusal when there is no such site, the day is out of the question, or the move needs to be confirmed
     */
    @Transactional
    public Debrief register(Site.Code site, LocalDate heldOn, boolean confirmed) {
        if (sites.findByCode(site).isEmpty()) {
            throw new Refusal(Kind.NOT_FOUND, "unknown-site", WORDING.say("site.unknown", site));
        }
        HeldOn.fault(heldOn).ifPresent(expected -> {
            throw new Refusal(Kind.BAD_INPUT, "held-on", HeldOn.refused(heldOn, expected));
        });
        return debriefs.findStanding(site)
                .map(standing -> move(standing, heldOn, confirmed))
                .orElseGet(() -> add(site, heldOn));
    }

    private Debrief add(Site.Code site, LocalDate heldOn) {
        var added = insert(new Debriefs.Planned(site, heldOn));
        audit.record("debrief-registered", site.value(), Bilingual.plain(heldOn.toString()));
        events.publishEvent(new DebriefsRegistered(List.of(added)));
        return added;
    }

    private Debrief insert(Debriefs.Planned planned) {
        try {
            return debriefs.add(List.of(planned), clock.instant()).getFirst();
        } catch (DuplicateKeyException simultaneous) {
            throw changedMeanwhile(planned.site());
        }
    }

    private Debrief move(Debrief standing, LocalDate heldOn, boolean confirmed) {
        if (standing.heldOn().equals(heldOn)) {
            return standing;
        }
        var moved = new Debrief(standing.id(), standing.site(), heldOn);
        if (!debriefs.move(moved, standing.heldOn())) {
            throw changedMeanwhile(standing.site());
        }
        audit.record("debrief-moved", standing.site().value(), Bilingual.plain(standing.heldOn() + " → " + heldOn));
        events.publishEvent(new DebriefMoved(moved, standing.heldOn(), confirmed));
        return moved;
    }

    static Refusal changedMeanwhile(Site.Code site) {
        return new Refusal(Kind.CONFLICT, "changed-meanwhile", WORDING.say("changed-meanwhile", site));
    }
}
