package followup.intake;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.inbox.StoredMail;
import followup.intake.RereadDifference.Effect;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person wants stored mails read again, and says what of the differences is to be applied. Both take long with many mails, so both are only
 * noted here; {@link ContinuingRereadings} does them.
 */
@Component
public class AskingForRereadings {

    private static final Wording WORDING = Wording.of(AskingForRereadings.class);

    private final Rereadings rereadings;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AskingForRereadings(Rereadings rereadings, AuditTrail auditTrail, Clock clock) {
        this.rereadings = rereadings;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * What an earlier one found and nobody chose is forgotten.
     *
     * @param since mails received on that day or later; null for all
     * @throws Refusal while one is under way, or what was chosen is being applied
     */
    @Transactional
    public Rereading.Id start(@Nullable LocalDate since) {
        if (rereadings.isAnyChosen()) {
            throw underWay();
        }
        try {
            var id = rereadings.add(SignedIn.name(), since, clock.instant().truncatedTo(ChronoUnit.MICROS));
            auditTrail.record(
                    "rereading-started",
                    "rereading-" + id.value(),
                    since == null ? WORDING.say("trace.all-mails") : WORDING.say("trace.since", since));
            return id;
        } catch (DuplicateKeyException another) {
            throw underWay();
        }
    }

    /** What was found until then stays; stopping what is not under way changes nothing. */
    @Transactional
    public void stop(Rereading.Id id) {
        if (rereadings.end(id, true, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            auditTrail.record("rereading-stopped", "rereading-" + id.value(), Bilingual.plain(""));
        }
    }

    /** @return how many were chosen: those that still waited, and about which no person had decided */
    @Transactional
    public int apply(Rereading.Id id, Collection<StoredMail.Id> mails) {
        return mails.isEmpty() ? 0 : rereadings.choose(id, mails, SignedIn.name());
    }

    /** @return how many were chosen */
    @Transactional
    public int applyAll(Rereading.Id id, Effect effect) {
        return rereadings.chooseAll(id, effect, SignedIn.name());
    }

    private static Refusal underWay() {
        return new Refusal(Refusal.Kind.CONFLICT, "rereading-under-way", WORDING.say("rereading-under-way"));
    }
}
