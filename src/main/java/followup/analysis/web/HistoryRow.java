package followup.analysis.web;

import followup.countermeasure.MeasureHistory;
import followup.countermeasure.SiteMeasures.HistoryLine;
import followup.intake.KnownDate;
import followup.wording.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the ledger as a page shows it. */
record HistoryRow(MeasureHistory.Line line) {

    public HistoryLine entry() {
        return line.entry();
    }

    /** Null without a date. */
    public @Nullable Bilingual date() {
        return KnownDate.words(entry().date(), entry().datePrecision());
    }

    /** The newest first. */
    static List<HistoryRow> of(MeasureHistory history) {
        return history.lines().reversed().stream().map(HistoryRow::new).toList();
    }
}
