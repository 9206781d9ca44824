package followup.countermeasure;

import followup.countermeasure.SiteMeasures.BeforeCorrection;
import followup.countermeasure.SiteMeasures.HistoryLine;
import followup.site.Measure;
import followup.site.Site;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything ever recorded about one measure of a site, or about the measures that nobody recommended.
 *
 * @param measure null for those that nobody recommended
 * @param lines in the order of recording
 * @param beforeCorrections how the state before the debrief was corrected, oldest first
 */
public record MeasureHistory(
        Site.Code site,
        String siteName,
        @Nullable Measure measure,
        List<Line> lines,
        List<BeforeCorrection> beforeCorrections) {

    /**
     * @param correctedBy the number of the entry that replaces this one
     * @param counts whether it tells how things stand now
     */
    public record Line(HistoryLine entry, @Nullable Long correctedBy, boolean counts) {

        /** Whether it still says something that can be corrected. */
        public boolean isStanding() {
            return correctedBy == null
                    && (entry.status() != null || !entry.content().isEmpty());
        }
    }

    public Optional<Line> find(long entry) {
        return lines.stream().filter(line -> line.entry().entry() == entry).findAny();
    }

    /** The same for those who may not see what stands in mails. */
    public MeasureHistory withoutWords() {
        return new MeasureHistory(
                site,
                siteName,
                measure,
                lines.stream()
                        .map(line -> new Line(line.entry().withoutWords(), line.correctedBy(), line.counts()))
                        .toList(),
                beforeCorrections);
    }
}
