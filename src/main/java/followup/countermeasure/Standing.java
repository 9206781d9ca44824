package followup.countermeasure;

import followup.countermeasure.LedgerEntry.AppliedOn;
import followup.countermeasure.StatusCounts.Cell;
import followup.site.Measure;
import followup.site.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one measure stands in the figures.
 *
 * @param application null as long as it is not newly applied
 */
record Standing(Cell cell, @Nullable Application application) {

    /** Precisions of a date that tell its month. */
    private static final Set<String> TELL_THE_MONTH = Set.of("day", "third_of_month", "month");

    private static final int MONTHS = 12;

    /** Whether it is known how long after the debrief a measure was applied. */
    enum Dating {
        DATED,
        /** The date names a quarter or a year. */
        COARSE,
        /** No date, or no debrief to count from. */
        UNDATED
    }

    /**
     * @param risk {@code NONE} for measures without a risk level
     * @param months from the month of the debrief to that of the application; 0 unless dated
     */
    record Application(String category, String risk, Dating dating, int months) implements Comparable<Application> {

        private static final Comparator<Application> ORDER = Comparator.comparing(Application::category)
                .thenComparing(Application::risk)
                .thenComparing(Application::dating)
                .thenComparing(Application::months);

        @Override
        public int compareTo(Application other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * @param before the measure's state before the debrief, as far as it was known
     * @param entry that holds what is known of it since
     * @param heldOn the day of the debrief; null without one
     */
    static Standing of(Measure measure, Status before, @Nullable LedgerEntry entry, @Nullable LocalDate heldOn) {
        var then = new Measure(
                measure.site(),
                measure.code(),
                measure.title(),
                measure.category(),
                measure.risk(),
                before,
                measure.recommended());
        var after = entry == null ? null : entry.status();
        var cell = Cell.of(then, after);
        if (entry == null || after != Status.APPLIED || before == Status.APPLIED) {
            return new Standing(cell, null);
        }
        return new Standing(cell, application(cell, entry.appliedOn(), heldOn));
    }

    private static Application application(Cell cell, @Nullable AppliedOn on, @Nullable LocalDate heldOn) {
        if (on == null || heldOn == null) {
            return new Application(cell.category(), cell.risk(), Dating.UNDATED, 0);
        }
        if (!TELL_THE_MONTH.contains(on.precision())) {
            return new Application(cell.category(), cell.risk(), Dating.COARSE, 0);
        }
        return new Application(cell.category(), cell.risk(), Dating.DATED, monthOf(on.firstDay()) - monthOf(heldOn));
    }

    private static int monthOf(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue();
    }
}
