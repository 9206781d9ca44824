package followup.countermeasure;

import static followup.wording.Refusal.Kind.BAD_INPUT;
import static followup.wording.Refusal.Kind.CONFLICT;
import static followup.wording.Refusal.Kind.NOT_FOUND;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.site.Site;
import followup.wording.Wording;
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

    private static final Wording WORDING = Wording.of(CorrectingAdditional.class);

    private final LedgerEntries entries;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectingAdditional(LedgerEntries entries, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records nothing.
     *
     * @return the entry that {@link #correct} would add; without a number of its own
     * @throws followup.wording.Refusal as {@link #correct} does
     */
    public SiteMeasures.HistoryLine foresee(
            Site.Code site, long entry, @Nullable String words, @Nullable String reason) {
        return MeasuresAsOf.line(correction(entries.of(site), site, entry, words, reason));
    }

    /**
     * @param entry the number of the ledger's entry that counts now
     * @param words what is to stand there; null or blank to drop it
     * @param reason must not be blank
     * @return the entry that counts from now on
     * @throws followup.wording.Refusal when there is no such entry, it was corrected already or says the same, or the
     *     reason is missing
     */
    @Transactional
    public LedgerEntry correct(Site.Code site, long entry, @Nullable String words, @Nullable String reason) {
        var added = entries.add(correction(entries.locked(site), site, entry, words, reason), null);
        audit.record(
                added.content().isEmpty() ? "additional-measure-dropped" : "additional-measure-corrected",
                site.value(),
                WORDING.say(
                        "trace.additional", Long.toString(added.id().value()), Long.toString(entry), added.reason()));
        return added;
    }

    private LedgerEntry correction(
            Ledger ledger, Site.Code site, long entry, @Nullable String words, @Nullable String reason) {
        var why = reason == null ? "" : reason.strip();
        Decision.checkReason(why);
        var given = words == null ? "" : words.strip();
        Decision.checkLength("words", given, Decision.CONTENT_LIMIT);
        var corrected = corrected(ledger, site, entry);
        if (given.equals(corrected.content().strip())) {
            throw Decision.refusal(BAD_INPUT, "nothing-corrected", Long.toString(entry));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return corrected.withdrawn(SignedIn.name(), now, why).telling(given);
    }

    private static LedgerEntry corrected(Ledger ledger, Site.Code site, long entry) {
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
        return corrected;
    }
}
