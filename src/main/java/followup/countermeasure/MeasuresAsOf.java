package followup.countermeasure;

import static followup.wording.Refusal.Kind.NOT_FOUND;

import followup.countermeasure.LedgerEntry.AppliedOn;
import followup.countermeasure.SiteMeasures.AdditionalMeasure;
import followup.countermeasure.SiteMeasures.BeforeCorrection;
import followup.countermeasure.SiteMeasures.EvidenceShown;
import followup.countermeasure.SiteMeasures.HistoryLine;
import followup.countermeasure.SiteMeasures.MeasureState;
import followup.inbox.StoredMail;
import followup.site.Measure;
import followup.site.Measures;
import followup.site.Site;
import followup.site.Sites;
import followup.site.Status;
import followup.survey.Survey;
import followup.wording.Refusal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers, for one site and the end of any day, what is known of each measure and on what evidence. */
@Component
public class MeasuresAsOf {

    private final Sites sites;
    private final Measures measures;
    private final LedgerEntries entries;
    private final BeforeStates beforeStates;

    MeasuresAsOf(Sites sites, Measures measures, LedgerEntries entries, BeforeStates beforeStates) {
        this.sites = sites;
        this.measures = measures;
        this.entries = entries;
        this.beforeStates = beforeStates;
    }

    /**
     * @param history whether to tell every entry, not only the one that counts
     * @throws Refusal when there is no such site
     */
    public SiteMeasures of(Site.Code code, AsOf asOf, boolean history) {
        var site = sites.findByCode(code)
                .orElseThrow(() -> Decision.refusal(NOT_FOUND, "unknown-site", AskedDays.shown(code.value())));
        var ledger = entries.of(code).until(asOf.until());
        var corrections = beforeStates.of(code);
        var current = ledger.current();
        var states = measures.of(code).stream()
                .map(measure -> {
                    var before = corrections.asOf(measure, asOf.until());
                    return state(
                            measure,
                            before,
                            current.get(measure.code()),
                            history ? lines(ledger, measure) : null,
                            history ? corrections.until(measure.code(), asOf.until()) : null);
                })
                .toList();
        var additional = ledger.additional().stream()
                .map(entry -> new AdditionalMeasure(entry.id().value(), entry.content(), evidence(entry)))
                .toList();
        return new SiteMeasures(code, site.name(), asOf.day(), states, additional);
    }

    private static List<HistoryLine> lines(Ledger ledger, Measure measure) {
        return ledger.history(measure.code()).stream().map(MeasuresAsOf::line).toList();
    }

    private static MeasureState state(
            Measure measure,
            Status before,
            @Nullable LedgerEntry entry,
            @Nullable List<HistoryLine> history,
            @Nullable List<BeforeCorrection> corrections) {
        var known = Optional.ofNullable(entry);
        var after = known.map(LedgerEntry::status).orElse(null);
        var appliedOn = known.map(LedgerEntry::appliedOn);
        return new MeasureState(
                measure.code(),
                measure.title(),
                measure.category(),
                measure.risk(),
                measure.isAsked(),
                before,
                after,
                before != Status.APPLIED && after == Status.APPLIED,
                appliedOn.map(AppliedOn::firstDay).orElse(null),
                appliedOn.map(AppliedOn::precision).orElse(null),
                known.map(LedgerEntry::content).orElse(null),
                known.map(LedgerEntry::id).map(LedgerEntry.Id::value).orElse(null),
                known.map(MeasuresAsOf::evidence).orElse(null),
                history,
                corrections);
    }

    /** An entry as history shows it. */
    public static HistoryLine line(LedgerEntry entry) {
        var appliedOn = Optional.ofNullable(entry.appliedOn());
        return new HistoryLine(
                entry.id().value(),
                entry.status(),
                appliedOn.map(AppliedOn::firstDay).orElse(null),
                appliedOn.map(AppliedOn::precision).orElse(null),
                entry.content(),
                evidence(entry),
                Optional.ofNullable(entry.corrects()).map(LedgerEntry.Id::value).orElse(null));
    }

    private static EvidenceShown evidence(LedgerEntry entry) {
        var evidence = entry.evidence();
        return new EvidenceShown(
                Optional.ofNullable(evidence.mail()).map(StoredMail.Id::asText).orElse(null),
                Optional.ofNullable(evidence.survey())
                        .map(Survey.Reference::value)
                        .orElse(null),
                evidence.words(),
                evidence.line() == 0 ? null : evidence.line(),
                entry.received().on(),
                entry.recordedAt(),
                entry.recordedBy(),
                entry.reason().isEmpty() ? null : entry.reason());
    }
}
