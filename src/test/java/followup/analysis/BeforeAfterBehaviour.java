package followup.analysis;

import static followup.countermeasure.LedgerParts.answer;
import static org.assertj.core.api.Assertions.assertThat;

import followup.analysis.BeforeAfterReport.Count;
import followup.analysis.BeforeAfterReport.Group;
import followup.countermeasure.AskedDays;
import followup.countermeasure.Decision;
import followup.countermeasure.LedgerParts;
import followup.countermeasure.MeasuresAsOf;
import followup.countermeasure.RecordingDecisions;
import followup.countermeasure.SiteMeasures.MeasureState;
import followup.site.Category;
import followup.site.Measure;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class BeforeAfterBehaviour {

    private LedgerParts parts;
    private BeforeAfter analysis;

    abstract DataSource database();

    @BeforeEach
    void open() {
        parts = new LedgerParts(database());
        analysis = parts.get(BeforeAfter.class);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void countsBeforeByAfterPerRisk() {
        var shop = parts.site("EC001");
        parts.measure(shop, "W-01", Risk.HIGH, Status.NOT_APPLIED);
        parts.measure(shop, "W-02", Risk.HIGH, Status.NOT_APPLIED);
        parts.measure(shop, "W-03", Risk.HIGH, Status.IN_PROGRESS);
        parts.measure(shop, "W-04", Risk.LOW, Status.NOT_APPLIED);
        parts.accept(
                survey(shop),
                shop,
                parts.mail(1),
                "reader",
                answer("W-01", Status.APPLIED),
                answer("W-03", Status.APPLIED));

        var report = report(Grouping.RISK, null);

        assertThat(report.groups()).extracting(Group::group).containsExactly("HIGH", "MEDIUM", "LOW", "NONE");
        var high = report.groups().getFirst();
        assertThat(high.measures()).isEqualTo(3);
        assertThat(high.newlyApplied()).isEqualTo(2);
        assertThat(high.withoutAnswer()).isEqualTo(1);
        assertThat(high.counts())
                .containsExactly(
                        new Count(Status.IN_PROGRESS, Status.APPLIED, true, 1),
                        new Count(Status.NOT_APPLIED, Status.APPLIED, true, 1),
                        new Count(Status.NOT_APPLIED, null, true, 1));
        assertThat(report.total().measures()).isEqualTo(4);
        assertThat(report.total().newlyApplied()).isEqualTo(2);
    }

    @Test
    void whatIsNotAskedIsNoMissingAnswer() {
        var shop = parts.site("EC001");
        parts.measure(new Measure(shop, "K-01", "WAF", Category.OPERATION, null, Status.APPLIED, true));
        parts.measure(new Measure(shop, "K-02", "ログ", Category.OPERATION, null, Status.NOT_APPLIED, false));
        parts.measure(new Measure(shop, "K-03", "控え", Category.OPERATION, null, Status.NOT_APPLIED, true));

        var operation = report(Grouping.CATEGORY, null).groups().getLast();

        assertThat(operation.group()).isEqualTo("OPERATION");
        assertThat(operation.notAsked()).isEqualTo(2);
        assertThat(operation.withoutAnswer()).isEqualTo(1);
        assertThat(operation.answered()).isZero();
    }

    @Test
    void anUnknownStatusIsAnAnswerAndNoStatusIsMadeUpForIt() {
        var shop = parts.site("EC001");
        parts.measure(shop, "W-01", Risk.HIGH, Status.NOT_APPLIED);
        parts.accept(survey(shop), shop, parts.mail(1), "reader", answer("W-01", Status.UNKNOWN));

        var total = report(Grouping.RISK, null).total();

        assertThat(total.answered()).isEqualTo(1);
        assertThat(total.counts()).containsExactly(new Count(Status.NOT_APPLIED, Status.UNKNOWN, true, 1));
    }

    @Test
    void aMeasureIsKnownByItsTitleSinceCodesAreNumberedPerSite() {
        var one = parts.site("EC001");
        var other = parts.site("EC002");
        parts.measure(new Measure(one, "P-01", "FTPを廃止", Category.PLATFORM, Risk.HIGH, Status.NOT_APPLIED, true));
        parts.measure(new Measure(other, "P-03", "FTPを廃止", Category.PLATFORM, Risk.HIGH, Status.NOT_APPLIED, true));
        parts.measure(new Measure(other, "P-01", "版を隠す", Category.PLATFORM, Risk.LOW, Status.NOT_APPLIED, true));

        assertThat(report(Grouping.MEASURE, null).groups())
                .extracting(Group::group, Group::measures)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("FTPを廃止", 2L),
                        org.assertj.core.groups.Tuple.tuple("版を隠す", 1L));
    }

    @Test
    void sitesComeInPagesAndTheTotalIsOverAll() {
        for (var code : List.of("EC001", "EC002", "EC003")) {
            parts.measure(parts.site(code), "W-01", Risk.HIGH, Status.NOT_APPLIED);
        }
        var asOf = parts.get(AskedDays.class).asOf(null);

        var first = analysis.report(Grouping.SITE, asOf, Selection.ALL, "", 2);
        var second = analysis.report(Grouping.SITE, asOf, Selection.ALL, "EC002", 2);

        assertThat(first.groups()).extracting(Group::group).containsExactly("EC001", "EC002");
        assertThat(first.next()).isEqualTo("EC002");
        assertThat(first.total().measures()).isEqualTo(3);
        assertThat(second.groups()).extracting(Group::group).containsExactly("EC003");
        assertThat(second.next()).isNull();
        assertThat(second.total().measures()).isEqualTo(3);
    }

    @Test
    void withoutAnySiteEverythingIsZero() {
        for (var by : Grouping.values()) {
            assertThat(report(by, null).total().measures()).isZero();
            assertThat(report(by, "2022-10-12").total().measures()).isZero();
        }
    }

    @Test
    void additionalMeasuresAreCountedApartFromTheDayTheyWereTold() {
        var shop = parts.site("EC001");
        parts.accept(survey(shop), shop, parts.mail(1), "reader", parts.today(), List.of(), List.of("WAFを導入", "研修を実施"));

        assertThat(report(Grouping.RISK, null).additional()).isEqualTo(2);
        assertThat(report(Grouping.RISK, "2023-01-30").additional()).isZero();
        assertThat(report(Grouping.RISK, null).total().measures()).isZero();
    }

    /** The counts kept, the statement over all entries and the ledger of one site say the same of any day. */
    @Test
    void threeWaysOfAskingAgreeOnEveryDay() {
        var random = new Random(20230131);
        var measures = someMeasures(random);
        var days = new ArrayList<String>();
        var reports = new ArrayList<List<BeforeAfterReport>>();
        for (int day = 1; day <= 12; day++) {
            parts.clock.moveTo("2023-02-%02dT%s".formatted(day, day % 2 == 0 ? "00:00" : "23:59"));
            somethingHappens(random, measures);
            days.add("2023-02-%02d".formatted(day));
            reports.add(allReports(null));
        }
        parts.clock.moveTo("2023-03-01T10:00");
        for (int day = 0; day < days.size(); day++) {
            assertThat(allReports(days.get(day)))
                    .as(days.get(day))
                    .usingRecursiveComparison()
                    .isEqualTo(reports.get(day));
            for (var group : reports.get(day).getLast().groups()) {
                assertThat(newlyAppliedBySite(group.group(), days.get(day))).isEqualTo(group.newlyApplied());
            }
        }
        assertThat(reports.getLast().getFirst().total().newlyApplied()).isPositive();
    }

    private List<Measure> someMeasures(Random random) {
        var measures = new ArrayList<Measure>();
        for (int number = 1; number <= 6; number++) {
            var site = parts.site("EC00" + number);
            for (int code = 1; code <= 4; code++) {
                var risk = code == 4 ? null : Risk.values()[random.nextInt(3)];
                measures.add(parts.measure(site, "W-0" + code, risk, any(random)));
            }
        }
        return measures;
    }

    private void somethingHappens(Random random, List<Measure> measures) {
        for (int event = 0; event < 12; event++) {
            int chosen = random.nextInt(measures.size());
            var measure = measures.get(chosen);
            var state = state(measure);
            switch (random.nextInt(4)) {
                case 0 -> decide(measure, any(random), null, null);
                case 1 -> measures.set(chosen, parts.before(measure, any(random)));
                case 2 -> {
                    if (state.entry() != null) {
                        var withdraw = random.nextBoolean();
                        decide(measure, withdraw ? null : anyBut(state.after(), random), state.entry(), withdraw);
                    }
                }
                default ->
                    parts.accept(
                            survey(measure.site()),
                            measure.site(),
                            parts.mail(random.nextLong()),
                            "reader",
                            parts.today().minusDays(random.nextInt(5)),
                            List.of(answer(measure.code(), any(random))),
                            List.of());
            }
        }
    }

    /** The survey of the site, which has one from the first time it is asked for. */
    private Survey.Reference survey(Site.Code site) {
        return parts.get(Surveys.class)
                .findCurrentBySite(site)
                .map(Survey::reference)
                .orElseGet(() -> parts.survey(site));
    }

    private void decide(Measure measure, @Nullable Status status, @Nullable Long corrects, @Nullable Boolean withdraw) {
        parts.get(RecordingDecisions.class)
                .record(
                        measure.site(),
                        measure.code(),
                        new Decision(status, null, null, null, "電話で確認", null, corrects, withdraw));
    }

    private MeasureState state(Measure measure) {
        return states(measure.site(), null)
                .filter(state -> state.code().equals(measure.code()))
                .findAny()
                .orElseThrow();
    }

    /** A correction that says the same is none. */
    private static Status anyBut(@Nullable Status present, Random random) {
        return Stream.generate(() -> any(random))
                .filter(status -> status != present)
                .findFirst()
                .orElseThrow();
    }

    private static Status any(Random random) {
        return Status.values()[random.nextInt(Status.values().length)];
    }

    private long newlyAppliedBySite(String site, String day) {
        return states(new Site.Code(site), day)
                .filter(MeasureState::newlyApplied)
                .count();
    }

    private Stream<MeasureState> states(Site.Code site, @Nullable String day) {
        return parts.get(MeasuresAsOf.class).of(site, parts.get(AskedDays.class).asOf(day), false).measures().stream();
    }

    private List<BeforeAfterReport> allReports(@Nullable String asOf) {
        return Stream.of(Grouping.values()).map(by -> report(by, asOf)).toList();
    }

    private BeforeAfterReport report(Grouping by, @Nullable String asOf) {
        return analysis.report(by, parts.get(AskedDays.class).asOf(asOf), Selection.ALL, "", BeforeAfter.PAGE_LIMIT);
    }
}
