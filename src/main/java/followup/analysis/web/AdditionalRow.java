package followup.analysis.web;

import followup.countermeasure.SiteMeasures;
import followup.countermeasure.SiteMeasures.EvidenceShown;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure nobody recommended, as a site's page shows it.
 *
 * @param entry the number of the ledger's entry that says so
 * @param evidence null for those who may not see what stands in mails
 */
record AdditionalRow(long entry, String words, @Nullable EvidenceShown evidence) {

    static List<AdditionalRow> of(SiteMeasures measures, boolean mails) {
        return measures.additional().stream()
                .map(measure -> new AdditionalRow(measure.entry(), measure.words(), mails ? measure.evidence() : null))
                .toList();
    }
}
