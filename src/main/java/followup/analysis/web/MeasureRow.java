package followup.analysis.web;

import followup.countermeasure.SiteMeasures;
import followup.countermeasure.SiteMeasures.EvidenceShown;
import followup.countermeasure.SiteMeasures.MeasureState;
import followup.intake.KnownDate;
import followup.wording.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One measure of a site as its page shows it.
 *
 * @param evidence null for those who may not see what stands in mails
 */
record MeasureRow(MeasureState state, @Nullable EvidenceShown evidence) {

    /** Null without a date. */
    public @Nullable Bilingual date() {
        return KnownDate.words(state.date(), state.datePrecision());
    }

    static List<MeasureRow> of(SiteMeasures measures, boolean mails) {
        return measures.measures().stream()
                .map(state -> new MeasureRow(state, mails ? state.evidence() : null))
                .toList();
    }
}
