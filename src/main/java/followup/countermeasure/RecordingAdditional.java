package followup.countermeasure;

import static followup.wording.Refusal.Kind.BAD_INPUT;
import static followup.wording.Refusal.Kind.CONFLICT;
import static followup.wording.Refusal.Kind.NOT_FOUND;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.countermeasure.LedgerEntry.Evidence;
import followup.countermeasure.LedgerEntry.Received;
import followup.site.Site;
import followup.site.Sites;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a measure that nobody recommended, and of which the company told in another way than by mail. As with every
 * entry without a mail, the person's name and reason are its evidence.
 */
@Component
public class RecordingAdditional {

    private static final Wording WORDING = Wording.of(RecordingAdditional.class);

    private final LedgerEntries entries;
    private final Sites sites;
    private final AskedDays days;
    private final AuditTrail audit;
    private final Clock clock;

    RecordingAdditional(LedgerEntries entries, Sites sites, AskedDays days, AuditTrail audit, Clock clock) {
        this.entries = entries;
        this.sites = sites;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What the company told.
     *
     * @param words the measure, as the company put it; must not be blank
     * @param reason why it is recorded by hand; must not be blank
     * @param saidOn the day on which the company told it; today when it is missing
     */
    public record Told(
            @Nullable String words,
            @Nullable String reason,
            @Nullable LocalDate saidOn) {

        private String givenWords() {
            return words == null ? "" : words.strip();
        }

        private String givenReason() {
            return reason == null ? "" : reason.strip();
        }

        private void check(LocalDate today) {
            if (givenWords().isEmpty()) {
                throw Decision.refusal(BAD_INPUT, "words-missing");
            }
            Decision.checkLength("words", givenWords(), Decision.CONTENT_LIMIT);
            Decision.checkReason(givenReason());
            Decision.checkSaidOn(saidOn, today);
        }
    }

    /**
     * @return the entry that was added
     * @throws Refusal when the site is unknown, what was told is incomplete, or the same measure counts already
     */
    @Transactional
    public LedgerEntry record(Site.Code site, Told told) {
        if (sites.findByCode(site).isEmpty()) {
            throw Decision.refusal(NOT_FOUND, "unknown-site", AskedDays.shown(site.value()));
        }
        var today = days.today();
        told.check(today);
        checkNew(entries.locked(site), told.givenWords());
        var added = entries.add(entry(site, told, today), null);
        audit.record(
                "additional-measure-recorded",
                site.value(),
                WORDING.say(
                        "trace.additional-recorded", Long.toString(added.id().value()), added.reason()));
        return added;
    }

    private static void checkNew(Ledger ledger, String words) {
        ledger.additional().stream()
                .filter(entry -> entry.content().strip().equals(words))
                .findAny()
                .ifPresent(known -> {
                    throw Decision.refusal(
                            CONFLICT,
                            "additional-known",
                            Long.toString(known.id().value()));
                });
    }

    private LedgerEntry entry(Site.Code site, Told told, LocalDate today) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new LedgerEntry(
                LedgerEntry.Id.NONE,
                site,
                null,
                null,
                null,
                told.givenWords(),
                Evidence.NONE,
                new Received(told.saidOn() == null ? today : told.saidOn(), now, 0),
                now,
                SignedIn.name(),
                told.givenReason(),
                null);
    }
}
