package followup.analysis;

import followup.countermeasure.AsOf;
import followup.countermeasure.AskedDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long after the debrief the newly applied measures were applied, in calendar months: 0 is the month of the debrief,
 * whatever the day. Only a date that tells the month counts; one that names a quarter or a year is not made more exact
 * than it is. The debrief is the one that stands today.
 */
@Component
public class ApplicationTimes {

    /** The last month that is told by itself: 36. What comes after is told in one figure. */
    public static final int LAST_MONTH = 36;

    /** Up to a day, or all. */
    private static final String SQL = """
            select months, dating, sum(measures) as measures from application_change
            where true%s%s group by months, dating having sum(measures) > 0
            """;

    private final JdbcClient jdbc;
    private final AskedDays days;

    ApplicationTimes(JdbcClient jdbc, AskedDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Newly applied measures whose month of application is so many calendar months after that of the debrief. */
    public record Month(int months, long measures) {}

    /**
     * {@code newlyApplied = beforeDebrief + the sum of the months + later + coarse + undated}.
     *
     * @param beforeDebrief applied in a month before that of the debrief
     * @param distribution from month 0 to the last one, without gaps
     * @param later in a month after {@link #LAST_MONTH}
     * @param coarse whose date names no month
     * @param undated without a date, or without a debrief to count from
     * @param median in months, of all those with a month, the ones before the debrief included; null without any
     */
    public record Times(
            LocalDate asOf,
            long newlyApplied,
            long beforeDebrief,
            List<Month> distribution,
            long later,
            long coarse,
            long undated,
            @Nullable Double median) {}

    public Times asOf(AsOf asOf, Selection which) {
        var now = !asOf.day().isBefore(days.today());
        var months = new TreeMap<Integer, Long>();
        var others = new TreeMap<String, Long>();
        var sql = SQL.formatted(now ? "" : " and recorded_on <= :day", which.condition());
        which.bind(jdbc.sql(sql)).param("day", asOf.day()).query(row -> {
            if (row.getString("dating").equals("DATED")) {
                months.merge(row.getInt("months"), row.getLong("measures"), Long::sum);
            } else {
                others.merge(row.getString("dating"), row.getLong("measures"), Long::sum);
            }
        });
        long before = sum(months.headMap(0).values());
        long coarse = others.getOrDefault("COARSE", 0L);
        long undated = others.getOrDefault("UNDATED", 0L);
        return new Times(
                asOf.day(),
                sum(months.values()) + coarse + undated,
                before,
                distribution(months),
                sum(months.tailMap(LAST_MONTH, false).values()),
                coarse,
                undated,
                median(months));
    }

    private static long sum(Iterable<Long> counts) {
        long sum = 0;
        for (var count : counts) {
            sum += count;
        }
        return sum;
    }

    private static List<Month> distribution(TreeMap<Integer, Long> months) {
        var distribution = new ArrayList<Month>();
        int last = months.isEmpty() ? -1 : Math.min(months.lastKey(), LAST_MONTH);
        for (int month = 0; month <= last; month++) {
            distribution.add(new Month(month, months.getOrDefault(month, 0L)));
        }
        return distribution;
    }

    /** The middle one; of an even number, half-way between the two in the middle. */
    static @Nullable Double median(SequencedMap<Integer, Long> months) {
        long all = sum(months.values());
        return all == 0 ? null : (at(months, (all - 1) / 2) + at(months, all / 2)) / 2.0;
    }

    private static int at(SequencedMap<Integer, Long> months, long place) {
        long passed = 0;
        for (var month : months.entrySet()) {
            passed += month.getValue();
            if (passed > place) {
                return month.getKey();
            }
        }
        throw new IllegalArgumentException("there are fewer than " + place);
    }
}
