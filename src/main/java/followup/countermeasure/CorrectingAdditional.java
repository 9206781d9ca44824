package followup.countermeasure;

import static followup.wording.Refusal.Kind.BAD_INPUT;
import static followup.wording.Refusal.Kind.CONFLICT;
import static followup.wording.Refusal.Kind.NOT_FOUND;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.site.Site;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person puts right, or drops, what was recorded as a measure that nobody recommended. The entry made from the mail stays, as
 * everything does; a further one takes its place.
 */
@Component
public class CorrectingAdditional {

    private final LedgerEntries entries;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectingAdditional(LedgerEntries entries, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param entry the number of the ledger's entry that counts now
     * @param words what is to stand there; null or blank to drop it
     * @param reason must not be blank
     * @return the entry that counts from now on
     * @throws followup.wording.Refusal when there is no such entry, it was corrected already, or the reason is missing
     */
    @Transactional
    public LedgerEntry correct(Site.Code site, long entry, @Nullable String words, @Nullable String reason) {
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw Decision.refusal(BAD_INPUT, "reason-missing");
        }
        Decision.checkLength("reason", why, Decision.REASON_LIMIT);
        var given = words == null ? "" : words.strip();
        Decision.checkLength("words", given, Decision.CONTENT_LIMIT);
        var ledger = entries.locked(site);
        var corrected = ledger.find(new LedgerEntry.Id(entry))
                .filter(found -> found.measure() == null && !found.content().isEmpty())
                .orElseThrow(
                        () -> Decision.refusal(NOT_FOUND, "no-additional-measure", Long.toString(entry), site.value()));
        ledger.correctionOf(corrected.id()).ifPresent(correction -> {
            throw Decision.refusal(
                    CONFLICT,
                    "already-corrected",
                    Long.toString(entry),
                    Long.toString(correction.id().value()));
        });
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var added = entries.add(corrected.withdrawn(SignedIn.name(), now, why).telling(given), null);
        audit.record(
                given.isEmpty() ? "additional-measure-dropped" : "additional-measure-corrected",
                site.value(),
                "entry %d, corrects entry %d; %s".formatted(added.id().value(), entry, why));
        return added;
    }
}
