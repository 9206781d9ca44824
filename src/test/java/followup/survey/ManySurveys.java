package followup.survey;

import followup.HandClock;
import followup.debrief.ImportingDebriefs;
import followup.survey.Surveys.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A programme as large as wanted, by the service's own import and sweep. Some surveys are due on one busy morning, all
 * others later, spread over four years.
 */
public final class ManySurveys implements AutoCloseable {

    private static final Instant BUSY_MORNING = Instant.parse("2023-01-31T01:00:00Z");
    private static final LocalDate BUSY_DEBRIEF = LocalDate.of(2022, 10, 31);
    private static final LocalDate LATER = LocalDate.of(2022, 11, 1);
    private static final int DAYS = 4 * 365;
    private static final int ROWS_OF_A_FILE = 100_000;
    private static final int BATCH = 1_000;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final HandClock clock = new HandClock(Instant.parse("2022-11-01T00:00:00Z"));
    private final JdbcTemplate jdbc;
    private final int count;
    private final int busy;

    /** @param busy how many of the surveys are due on the busy morning; only their sites have contacts and measures */
    public ManySurveys(DataSource database, int count, int busy) {
        this.count = count;
        this.busy = busy;
        SurveyBeans.register(context, database, clock, null);
        context.refresh();
        jdbc = context.getBean(JdbcTemplate.class);
        addSites();
    }

    private void addSites() {
        insert("insert into site (code, name, url, company_name) values (?, 'n', 'https://shop.example/', 'c')", count);
        insert(
                "insert into contact (site_code, ordinal, name, email, email_folded, role, language)"
                        + " values (?, 0, 'n', 'a@shop.example', 'a@shop.example', 'TO', 'ja')",
                busy);
        for (var measure : List.of("W-01", "W-02")) {
            insert(
                    "insert into measure (site_code, code, title, category, status_before, recommended)"
                            + " values (?, '" + measure + "', 't', 'OPERATION', 'NOT_APPLIED', true)",
                    busy);
        }
    }

    private void insert(String sql, int sites) {
        var codes = IntStream.rangeClosed(1, sites).mapToObj(ManySurveys::code).toList();
        jdbc.batchUpdate(sql, codes, BATCH, (row, code) -> row.setString(1, code));
    }

    private static String code(int number) {
        return "EC%07d".formatted(number);
    }

    /** Registers all debriefs by importing files, and thereby plans all surveys. */
    public void plan() {
        for (int first = 1; first <= count; first += ROWS_OF_A_FILE) {
            var file = IntStream.range(first, Math.min(first + ROWS_OF_A_FILE, count + 1))
                    .mapToObj(number -> code(number) + "," + heldOn(number) + "\n")
                    .collect(Collectors.joining("", "site_code,held_on\n", ""));
            context.getBean(ImportingDebriefs.class).importFile(file.getBytes(StandardCharsets.UTF_8), false, false);
        }
    }

    private LocalDate heldOn(int number) {
        return number <= busy ? BUSY_DEBRIEF : LATER.plusDays(number % DAYS);
    }

    /** Finds the first batch of what is due on the busy morning. */
    public int findDue() {
        return context.getBean(Surveys.class)
                .due(BUSY_MORNING, Place.BEGINNING, RequestingDueSurveys.BATCH)
                .size();
    }

    /** Lets everything fall due that is due on the busy morning. */
    public int sweep() {
        clock.moveTo(BUSY_MORNING);
        return context.getBean(RequestingDueSurveys.class).requestDue();
    }

    /** How the database looks for what is due. */
    public String explainFinding() {
        return String.join(
                "\n",
                jdbc.queryForList(
                        "explain " + Surveys.DUE,
                        String.class,
                        SurveyRow.bound(BUSY_MORNING),
                        SurveyRow.bound(Instant.EPOCH),
                        0L,
                        RequestingDueSurveys.BATCH));
    }

    /** Lets the database count its rows, as it does by itself after a while. */
    public void analyze() {
        jdbc.execute("analyze");
    }

    @Override
    public void close() {
        context.close();
    }
}
