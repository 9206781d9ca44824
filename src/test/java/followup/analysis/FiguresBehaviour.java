package followup.analysis;

import static followup.countermeasure.LedgerParts.answer;
import static org.assertj.core.api.Assertions.assertThat;

import followup.analysis.ApplicationTimes.Month;
import followup.countermeasure.AskedDays;
import followup.countermeasure.LedgerParts;
import followup.intake.Accepted;
import followup.site.Category;
import followup.site.Measure;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.survey.RecordingAnswered;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class FiguresBehaviour {

    private LedgerParts parts;

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
    void responsesAreToldOfEveryDay() {
        var answering = shop("EC001");
        var silent = shop("EC002");
        var first = parts.survey(answering);
        parts.survey(silent);
        parts.clock.moveTo("2023-02-02T10:00");
        parts.inTransaction(() -> parts.get(RecordingAnswered.class).answered(first, Set.of("W-01")));
        parts.clock.moveTo("2023-02-03T10:00");
        parts.inTransaction(() -> parts.get(RecordingAnswered.class).answered(first, Set.of("W-02")));

        assertThat(responses("2023-01-30")).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(responses("2023-01-31")).containsExactly(2L, 0L, 2L, 0L, 0L, 0L, 0L);
        assertThat(responses("2023-02-02")).containsExactly(2L, 0L, 1L, 1L, 0L, 0L, 0L);
        assertThat(responses(null)).containsExactly(2L, 0L, 1L, 0L, 1L, 0L, 0L);
        assertThat(parts.get(Responses.class)
                        .asOf(parts.get(AskedDays.class).asOf(null))
                        .stages()
                        .get(4)
                        .percent())
                .isEqualTo(50);
    }

    @Test
    void timesAreCountedInMonthsOnlyWhereTheDateTellsTheMonth() {
        var shop = shop("EC001");
        for (int code = 3; code <= 7; code++) {
            parts.measure(shop, "W-0" + code, Risk.HIGH, Status.NOT_APPLIED);
        }
        parts.measure(shop, "W-08", Risk.HIGH, Status.APPLIED);
        var survey = parts.survey(shop);
        parts.accept(
                survey,
                shop,
                parts.mail(1),
                "reader",
                applied("W-01", "2022-10-01", "month"),
                applied("W-02", "2022-12-24", "day"),
                applied("W-03", "2023-01-11", "third_of_month"),
                applied("W-04", "2022-10-01", "quarter"),
                applied("W-05", "2022-09-30", "day"),
                answer("W-06", Status.APPLIED),
                answer("W-07", Status.PLANNED),
                applied("W-08", "2022-12-24", "day"));
        parts.clock.moveTo("2023-02-10T10:00");

        for (var day : new String[] {null, "2023-01-31"}) {
            var times = times(day, Selection.ALL);
            assertThat(times.newlyApplied()).isEqualTo(6);
            assertThat(times.distribution())
                    .containsExactly(new Month(0, 1), new Month(1, 0), new Month(2, 1), new Month(3, 1));
            assertThat(times.beforeDebrief()).isEqualTo(1);
            assertThat(times.coarse()).isEqualTo(1);
            assertThat(times.undated()).isEqualTo(1);
            assertThat(times.median()).isEqualTo(1.0);
        }
        assertThat(times("2023-01-30", Selection.ALL).newlyApplied()).isZero();
        assertThat(times(null, Selection.parse("low", null)).newlyApplied()).isZero();
        assertThat(times(null, Selection.parse("high", "web_application")).newlyApplied())
                .isEqualTo(6);
    }

    @Test
    void aSelectionNarrowsEveryGrouping() {
        var shop = parts.site("EC001");
        parts.measure(new Measure(shop, "W-01", "署名", Category.WEB_APPLICATION, Risk.HIGH, Status.NOT_APPLIED, true));
        parts.measure(new Measure(shop, "P-01", "更新", Category.PLATFORM, Risk.HIGH, Status.NOT_APPLIED, true));
        parts.measure(new Measure(shop, "K-01", "研修", Category.OPERATION, null, Status.NOT_APPLIED, true));
        parts.clock.moveTo("2023-02-10T10:00");

        for (var by : Grouping.values()) {
            for (var day : new String[] {null, "2023-02-09"}) {
                assertThat(measures(by, day, Selection.ALL)).isEqualTo(3);
                assertThat(measures(by, day, Selection.parse("high", ""))).isEqualTo(2);
                assertThat(measures(by, day, Selection.parse("none", ""))).isEqualTo(1);
                assertThat(measures(by, day, Selection.parse("high", "platform")))
                        .isEqualTo(1);
            }
        }
    }

    private long measures(Grouping by, @Nullable String day, Selection which) {
        var asOf = parts.get(AskedDays.class).asOf(day);
        var report = parts.get(BeforeAfter.class).report(by, asOf, which, "", 10);
        assertThat(report.groups().stream()
                        .mapToLong(BeforeAfterReport.Group::measures)
                        .sum())
                .isEqualTo(report.total().measures());
        return report.total().measures();
    }

    /** A shop whose debrief is held on 31 October 2022 when its survey is made. */
    private Site.Code shop(String code) {
        var shop = parts.site(code);
        parts.measure(shop, "W-01", Risk.HIGH, Status.NOT_APPLIED);
        parts.measure(shop, "W-02", Risk.HIGH, Status.NOT_APPLIED);
        return shop;
    }

    private static Accepted applied(String measure, String on, String precision) {
        return new Accepted(measure, Status.APPLIED, LocalDate.parse(on), precision, "", "", 3);
    }

    private List<Long> responses(@Nullable String day) {
        return parts.get(Responses.class).asOf(parts.get(AskedDays.class).asOf(day)).stages().stream()
                .map(Responses.Stage::count)
                .toList();
    }

    private ApplicationTimes.Times times(@Nullable String day, Selection which) {
        return parts.get(ApplicationTimes.class).asOf(parts.get(AskedDays.class).asOf(day), which);
    }
}
