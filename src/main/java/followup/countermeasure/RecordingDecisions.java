package followup.countermeasure;

import static followup.wording.Refusal.Kind.BAD_INPUT;
import static followup.wording.Refusal.Kind.CONFLICT;
import static followup.wording.Refusal.Kind.NOT_FOUND;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.countermeasure.LedgerEntry.Evidence;
import followup.countermeasure.LedgerEntry.Received;
import followup.site.Measure;
import followup.site.Measures;
import followup.site.Site;
import followup.site.Sites;
import followup.site.Status;
import followup.survey.RecordingAnswered;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what a person decided without a mail. The entry carries the person's name and reason and leaves a trace in
 * the audit trail; nothing recorded before is changed.
 */
@Component
public class RecordingDecisions {

    private static final Wording WORDING = Wording.of(RecordingDecisions.class);

    private final LedgerEntries entries;
    private final CurrentStatuses statuses;
    private final Sites sites;
    private final Measures measures;
    private final Surveys surveys;
    private final RecordingAnswered recordingAnswered;
    private final AskedDays days;
    private final AuditTrail audit;
    private final Clock clock;

    RecordingDecisions(
            LedgerEntries entries,
            CurrentStatuses statuses,
            Sites sites,
            Measures measures,
            Surveys surveys,
            RecordingAnswered recordingAnswered,
            AskedDays days,
            AuditTrail audit,
            Clock clock) {
        this.entries = entries;
        this.statuses = statuses;
        this.sites = sites;
        this.measures = measures;
        this.surveys = surveys;
        this.recordingAnswered = recordingAnswered;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a decision would come to.
     *
     * @param added the entry that it would add; without a number of its own
     * @param counting the entry that would tell the measure's status from then on; null when nothing would be known
     */
    public record Foreseen(SiteMeasures.HistoryLine added, SiteMeasures.@Nullable HistoryLine counting) {}

    /**
     * Records nothing.
     *
     * @throws Refusal as {@link #record} does
     */
    public Foreseen foresee(Site.Code site, String measure, Decision decision) {
        check(site, measure);
        decision.check(days.today());
        var before = entries.of(site);
        var added = entry(site, measure, decision, before).with(LedgerEntry.Id.LAST);
        var counting = before.with(added).current().get(measure);
        return new Foreseen(MeasuresAsOf.line(added), counting == null ? null : MeasuresAsOf.line(counting));
    }

    /**
     * @throws Refusal when the site or measure is unknown, the decision is incomplete or tells what was recorded
     *     already, or the entry to correct is not the last of its kind
     */
    @Transactional
    public LedgerEntry record(Site.Code site, String measure, Decision decision) {
        check(site, measure);
        decision.check(days.today());
        var survey = surveys.findCurrentBySite(site).map(Survey::reference);
        if (decision.withdraws() && survey.isPresent()) {
            return takeBack(site, measure, decision, survey.get());
        }
        survey.ifPresent(reference -> settle(reference, measure, decision));
        return add(site, measure, decision);
    }

    private LedgerEntry add(Site.Code site, String measure, Decision decision) {
        var before = entries.locked(site);
        var entry = entries.add(entry(site, measure, decision, before), null);
        statuses.follow(site, measures.of(site), before, before.with(entry));
        audit.record("status-recorded", site.value() + "/" + measure, trace(entry));
        return entry;
    }

    /** What has no answer any more is asked for again. */
    private LedgerEntry takeBack(Site.Code site, String measure, Decision decision, Survey.Reference survey) {
        var added = new ArrayList<LedgerEntry>();
        recordingAnswered.takenBack(survey, () -> {
            added.add(add(site, measure, decision));
            return entries.of(site).answeredFor(survey).contains(measure) ? Set.of() : Set.of(measure);
        });
        return added.getFirst();
    }

    private void check(Site.Code site, String measure) {
        if (sites.findByCode(site).isEmpty()) {
            throw Decision.refusal(NOT_FOUND, "unknown-site", AskedDays.shown(site.value()));
        }
        var codes = measures.of(site).stream().map(Measure::code).toList();
        if (!codes.contains(measure)) {
            throw Decision.refusal(
                    NOT_FOUND, "unknown-measure", site.value(), AskedDays.shown(measure), String.join(", ", codes));
        }
    }

    /**
     * What is known need not be asked for again; not knowing is no answer. The survey comes before the ledger, as it
     * does when a reply is recorded, so that the two never wait for each other.
     */
    private void settle(Survey.Reference survey, String measure, Decision decision) {
        if (decision.status() != null && decision.status() != Status.UNKNOWN) {
            recordingAnswered.answered(survey, Set.of(measure));
        }
    }

    private LedgerEntry entry(Site.Code site, String measure, Decision decision, Ledger ledger) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var corrected = corrected(site, measure, decision, ledger);
        return new LedgerEntry(
                LedgerEntry.Id.NONE,
                site,
                measure,
                decision.status(),
                decision.givenDate(),
                decision.givenContent(),
                Evidence.NONE,
                corrected == null ? received(decision.saidOn(), now) : corrected.received(),
                now,
                SignedIn.name(),
                decision.givenReason(),
                corrected == null ? null : corrected.id());
    }

    private Received received(@Nullable LocalDate saidOn, Instant now) {
        return new Received(saidOn == null ? days.today() : saidOn, now, 0);
    }

    private static @Nullable LedgerEntry corrected(Site.Code site, String measure, Decision decision, Ledger ledger) {
        if (decision.corrects() == null) {
            return null;
        }
        var id = new LedgerEntry.Id(decision.corrects());
        var corrected = ledger.find(id)
                .filter(entry -> measure.equals(entry.measure()))
                .orElseThrow(() -> Decision.refusal(
                        NOT_FOUND, "entry-of-another-measure", Long.toString(id.value()), measure, site.value()));
        ledger.correctionOf(id).ifPresent(correction -> {
            throw Decision.refusal(
                    CONFLICT,
                    "already-corrected",
                    Long.toString(id.value()),
                    Long.toString(correction.id().value()));
        });
        if (decision.tellsTheSameAs(corrected)) {
            throw Decision.refusal(BAD_INPUT, "nothing-corrected", Long.toString(id.value()));
        }
        return corrected;
    }

    private static Bilingual trace(LedgerEntry entry) {
        var number = Long.toString(entry.id().value());
        var status = entry.status() == null
                ? WORDING.say("trace.withdrawn")
                : entry.status().words();
        return entry.corrects() == null
                ? WORDING.say("trace.recorded", number, status, entry.reason())
                : WORDING.say(
                        "trace.corrected",
                        number,
                        status,
                        Long.toString(entry.corrects().value()),
                        entry.reason());
    }
}
