package followup.countermeasure;

import followup.site.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How measures of one site came to stand where they stand, day by day. Two courses of the same measures, before and
 * after something was recorded, differ by what past figures must follow; whatever it was and whenever it was said.
 *
 * @param ledger all entries of the site
 * @param corrections of the states before the debrief
 * @param heldOn the day of the debrief that stands; null without one
 * @param zone in which days end
 */
record SiteCourse(
        Collection<Measure> measures,
        Ledger ledger,
        BeforeStates.Corrections corrections,
        @Nullable LocalDate heldOn,
        ZoneId zone) {

    /** Adds what changed on each day, or takes it away when {@code sign} is -1. */
    void addTo(DailyChanges changes, int sign) {
        var standings = new HashMap<String, Standing>();
        for (var measure : measures) {
            standings.put(measure.code(), standing(measure, Instant.MIN, null));
        }
        for (var day : days()) {
            var until = AsOf.endOf(day, zone).until();
            var entries = ledger.until(until).current();
            for (var measure : measures) {
                var now = standing(measure, until, entries.get(measure.code()));
                var last = standings.put(measure.code(), now);
                if (last != null && !now.equals(last)) {
                    changes.add(day, last, -sign);
                    changes.add(day, now, sign);
                }
            }
        }
    }

    private Standing standing(Measure measure, Instant until, @Nullable LedgerEntry entry) {
        return Standing.of(measure, corrections.asOf(measure, until), entry, heldOn);
    }

    /** The days on which anything was recorded. */
    private SortedSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        ledger.recordings().forEach(at -> days.add(LocalDate.ofInstant(at, zone)));
        for (var measure : measures) {
            corrections.of(measure.code()).forEach(one -> days.add(LocalDate.ofInstant(one.recordedAt(), zone)));
        }
        return days;
    }
}
