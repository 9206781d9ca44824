package followup.countermeasure;

import static followup.wording.Refusal.Kind.NOT_FOUND;

import followup.site.Measure;
import followup.site.Measures;
import followup.site.Site;
import followup.site.Sites;
import followup.wording.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what was recorded about a measure from the first entry on, with what replaced what. */
@Component
public class MeasureHistories {

    private final Sites sites;
    private final Measures measures;
    private final LedgerEntries entries;
    private final BeforeStates beforeStates;

    MeasureHistories(Sites sites, Measures measures, LedgerEntries entries, BeforeStates beforeStates) {
        this.sites = sites;
        this.measures = measures;
        this.entries = entries;
        this.beforeStates = beforeStates;
    }

    /** @throws Refusal when the site or measure is unknown */
    public MeasureHistory of(Site.Code code, String measure) {
        var site = site(code);
        var known = measures.of(code);
        return history(
                site,
                known.stream()
                        .filter(each -> each.code().equals(measure))
                        .findAny()
                        .orElseThrow(() -> Decision.refusal(
                                NOT_FOUND,
                                "unknown-measure",
                                code.value(),
                                AskedDays.shown(measure),
                                known.stream().map(Measure::code).collect(Collectors.joining(", ")))),
                entries.of(code));
    }

    /**
     * Of the measures that nobody recommended.
     *
     * @throws Refusal when the site is unknown
     */
    public MeasureHistory ofAdditional(Site.Code code) {
        return history(site(code), null, entries.of(code));
    }

    /**
     * The history in which an entry stands.
     *
     * @throws Refusal when the site is unknown, or has no such entry
     */
    public MeasureHistory around(Site.Code code, long entry) {
        var site = site(code);
        var ledger = entries.of(code);
        var found = ledger.find(new LedgerEntry.Id(entry))
                .orElseThrow(() -> Decision.refusal(NOT_FOUND, "unknown-entry", Long.toString(entry), code.value()));
        var measure = measures.of(code).stream()
                .filter(each -> each.code().equals(found.measure()))
                .findAny()
                .orElse(null);
        return history(site, measure, ledger);
    }

    private Site site(Site.Code code) {
        return sites.findByCode(code)
                .orElseThrow(() -> Decision.refusal(NOT_FOUND, "unknown-site", AskedDays.shown(code.value())));
    }

    private MeasureHistory history(Site site, @Nullable Measure measure, Ledger ledger) {
        var counting = measure == null
                ? ledger.additional()
                : List.copyOf(ledger.current().values());
        var told = measure == null ? ledger.historyOfAdditional() : ledger.history(measure.code());
        var lines = told.stream()
                .map(entry -> new MeasureHistory.Line(
                        MeasuresAsOf.line(entry),
                        ledger.correctionOf(entry.id())
                                .map(correction -> correction.id().value())
                                .orElse(null),
                        counting.contains(entry)))
                .toList();
        var before = measure == null
                ? List.<SiteMeasures.BeforeCorrection>of()
                : beforeStates.of(site.code()).of(measure.code());
        return new MeasureHistory(site.code(), site.name(), measure, lines, before);
    }
}
