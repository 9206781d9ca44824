package followup.analysis;

import static followup.countermeasure.LedgerParts.answer;
import static org.assertj.core.api.Assertions.assertThat;

import followup.countermeasure.AskedDays;
import followup.countermeasure.LedgerParts;
import followup.countermeasure.MeasuresAsOf;
import followup.countermeasure.RecountingPastDays;
import followup.countermeasure.SiteMeasures.MeasureState;
import followup.debrief.CancellingDebriefs;
import followup.debrief.RegisteringDebriefs;
import followup.intake.Accepted;
import followup.site.Category;
import followup.site.Measure;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens, in whatever order, the figures kept of past days are those that the ledger of each site tells of
 * that day, measure by measure.
 */
abstract class PastDaysBehaviour {

    private static final int DAYS = 8;

    private final Map<Site.Code, LocalDate> held = new HashMap<>();
    private final Random random = new Random(62);
    private LedgerParts parts;
    private int mails;

    abstract DataSource database();

    @BeforeEach
    void open() {
        parts = new LedgerParts(database());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void figuresOfEveryDayAreThoseOfTheLedgers() {
        var measures = history();
        parts.clock.moveTo("2023-03-01T10:00");
        for (int day = 0; day <= DAYS + 1; day++) {
            var asked = LocalDate.of(2023, 1, 31).plusDays(day).toString();
            assertThat(counted(asked)).as(asked).isEqualTo(told(measures, asked));
            assertThat(monthsCounted(asked)).as(asked).isEqualTo(monthsTold(measures, asked));
        }
        assertThat(counted(null)).isEqualTo(told(measures, null));
        assertThat(monthsCounted(null)).isEqualTo(monthsTold(measures, null)).isNotEmpty();
    }

    @Test
    void countedAnewTheyAreTheSame() {
        history();
        var kept = rows();
        parts.get(RecountingPastDays.class).recount();
        assertThat(rows()).isEqualTo(kept).isNotEmpty();
    }

    @Test
    void inAnotherZoneTheyAreCountedAnew() {
        history();
        var kept = rows();
        parts.jdbc.sql("delete from status_change").update();
        parts.get(RecountingPastDays.class).afterSingletonsInstantiated();
        parts.jdbc.sql("update day_zone set zone = 'America/Lima'").update();
        parts.get(RecountingPastDays.class).afterSingletonsInstantiated();
        assertThat(rows()).isEqualTo(kept);
        assertThat(parts.jdbc
                        .sql("select zone from day_zone")
                        .query(String.class)
                        .single())
                .isEqualTo("Asia/Tokyo");
    }

    /** What is kept, row by row; those that came to nothing are as good as none. */
    private List<Map<String, @Nullable Object>> rows() {
        return Stream.of("status_change", "application_change")
                .flatMap(table -> parts
                        .jdbc
                        .sql("select * from " + table + " where measures <> 0 order by 1, 2, 3, 4, 5")
                        .query()
                        .listOfRows()
                        .stream())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private List<Measure> history() {
        var measures = new ArrayList<Measure>();
        for (int number = 1; number <= 5; number++) {
            var site = parts.site("EC00" + number);
            for (int code = 1; code <= 3; code++) {
                measures.add(parts.measure(site, "W-0" + code, any(Risk.values()), any(Status.values())));
            }
        }
        for (int day = 1; day <= DAYS; day++) {
            parts.clock.moveTo("2023-02-0%dT%s".formatted(day, day % 2 == 0 ? "00:00" : "23:59"));
            for (int event = 0; event < 10; event++) {
                int chosen = random.nextInt(measures.size());
                measures.set(chosen, somethingHappensTo(measures.get(chosen)));
            }
        }
        return measures;
    }

    private Measure somethingHappensTo(Measure measure) {
        switch (random.nextInt(6)) {
            case 0 -> {
                return parts.changed(measure, another(measure));
            }
            case 1 -> {
                return parts.before(measure, any(Status.values()));
            }
            case 2 -> moveDebrief(measure.site());
            default -> answered(measure);
        }
        return measure;
    }

    /** Another title, category, risk, or no longer recommended: all of it counts for the past as well. */
    private Measure another(Measure measure) {
        return new Measure(
                measure.site(),
                measure.code(),
                "対策" + random.nextInt(3),
                any(Category.values()),
                random.nextInt(4) == 0 ? null : any(Risk.values()),
                measure.statusBefore(),
                random.nextBoolean());
    }

    private void moveDebrief(Site.Code site) {
        if (!held.containsKey(site)) {
            return;
        }
        if (random.nextInt(4) == 0) {
            parts.inTransaction(() -> parts.get(CancellingDebriefs.class).cancel(site, true));
            held.remove(site);
            return;
        }
        var day = LocalDate.of(2022, 6, 1).plusDays(random.nextInt(150));
        parts.inTransaction(() -> parts.get(RegisteringDebriefs.class).register(site, day, true));
        held.put(site, day);
    }

    private void answered(Measure measure) {
        var status = random.nextInt(3) > 0 ? Status.APPLIED : any(Status.values());
        var precision = any(new String[] {"day", "month", "quarter", "third_of_month"});
        var on = LocalDate.of(2022, 4, 1).plusDays(random.nextInt(300));
        parts.accept(
                survey(measure.site()),
                measure.site(),
                parts.mail(++mails),
                random.nextInt(4) == 0 ? "coordinator" : "reader",
                parts.today().minusDays(random.nextInt(4)),
                List.of(
                        random.nextInt(4) == 0
                                ? answer(measure.code(), status)
                                : new Accepted(measure.code(), status, on, precision, "", "", 3)),
                List.of());
    }

    private Survey.Reference survey(Site.Code site) {
        var known = parts.get(Surveys.class).findCurrentBySite(site);
        if (known.isPresent()) {
            return known.get().reference();
        }
        var day = parts.today().minusMonths(3);
        held.put(site, day);
        var contacts = parts.jdbc
                .sql("select count(*) from contact where site_code = ?")
                .param(site.value())
                .query(Long.class)
                .single();
        if (contacts == 0) {
            return parts.survey(site);
        }
        parts.inTransaction(() -> parts.get(RegisteringDebriefs.class).register(site, day, true));
        return parts.get(Surveys.class).findCurrentBySite(site).orElseThrow().reference();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Map<String, Long> counted(@Nullable String day) {
        var counted = new TreeMap<String, Long>();
        for (var by : List.of(Grouping.RISK, Grouping.CATEGORY, Grouping.MEASURE)) {
            var report = parts.get(BeforeAfter.class)
                    .report(by, parts.get(AskedDays.class).asOf(day), Selection.ALL, "", BeforeAfter.PAGE_LIMIT);
            for (var group : report.groups()) {
                for (var count : group.counts()) {
                    counted.merge(
                            "%s %s %s %s %s".formatted(by, group.group(), count.asked(), count.before(), count.after()),
                            count.measures(),
                            Long::sum);
                }
            }
        }
        return counted;
    }

    private Map<String, Long> told(List<Measure> measures, @Nullable String day) {
        var told = new TreeMap<String, Long>();
        states(measures, day).forEach(one -> {
            var state = one.state();
            var risk = Optional.ofNullable(state.risk()).map(Risk::name).orElse("NONE");
            var rest = " %s %s %s".formatted(isAsked(measures, one), state.before(), state.after());
            told.merge("RISK " + risk + rest, 1L, Long::sum);
            told.merge("CATEGORY " + state.category() + rest, 1L, Long::sum);
            told.merge("MEASURE " + state.title() + rest, 1L, Long::sum);
        });
        return told;
    }

    /** By what was known of the state before on that day. */
    private static boolean isAsked(List<Measure> measures, Told told) {
        return !Set.of(Status.APPLIED, Status.NOT_APPLICABLE)
                        .contains(told.state().before())
                && measures.stream()
                        .anyMatch(measure -> measure.recommended()
                                && measure.site().equals(told.site())
                                && measure.code().equals(told.state().code()));
    }

    private Map<String, Long> monthsCounted(@Nullable String day) {
        var times = parts.get(ApplicationTimes.class)
                .asOf(parts.get(AskedDays.class).asOf(day), Selection.ALL);
        var counted = new TreeMap<String, Long>();
        times.distribution().stream()
                .filter(month -> month.measures() > 0)
                .forEach(month -> counted.put("month " + month.months(), month.measures()));
        put(counted, "before", times.beforeDebrief());
        put(counted, "coarse", times.coarse());
        put(counted, "undated", times.undated());
        return counted;
    }

    private static void put(Map<String, Long> counted, String what, long measures) {
        if (measures > 0) {
            counted.put(what, measures);
        }
    }

    private Map<String, Long> monthsTold(List<Measure> measures, @Nullable String day) {
        var told = new TreeMap<String, Long>();
        states(measures, day)
                .filter(one -> one.state().newlyApplied())
                .forEach(one -> told.merge(months(one), 1L, Long::sum));
        return told;
    }

    private String months(Told told) {
        var state = told.state();
        var on = state.date();
        var since = held.get(told.site());
        if (on == null || since == null) {
            return "undated";
        }
        if ("quarter".equals(state.datePrecision())) {
            return "coarse";
        }
        long months = ChronoUnit.MONTHS.between(since.withDayOfMonth(1), on.withDayOfMonth(1));
        return months < 0 ? "before" : "month " + months;
    }

    private record Told(Site.Code site, MeasureState state) {}

    private Stream<Told> states(List<Measure> measures, @Nullable String day) {
        var asOf = parts.get(AskedDays.class).asOf(day);
        return measures.stream()
                .map(Measure::site)
                .distinct()
                .flatMap(site -> parts.get(MeasuresAsOf.class).of(site, asOf, false).measures().stream()
                        .map(state -> new Told(site, state)));
    }
}
