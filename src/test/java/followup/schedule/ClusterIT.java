package followup.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import followup.Databases;
import followup.crash.ChildProcess;
import followup.debrief.ImportingDebriefs;
import followup.survey.SurveyBeans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes on one PostgreSQL share the sweeps, and either goes on when the other is killed. */
class ClusterIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    private final String url = Databases.postgresUrl();
    private final List<ChildProcess> nodes = new ArrayList<>();
    private final AnnotationConfigApplicationContext office = new AnnotationConfigApplicationContext();
    private JdbcClient jdbc;

    @TempDir
    Path logs;

    @BeforeEach
    void connect() {
        var database = new PGSimpleDataSource();
        database.setUrl(url);
        jdbc = JdbcClient.create(database);
        SurveyBeans.register(
                office, database, Clock.fixed(Instant.parse("2022-12-01T00:00:00Z"), ZoneOffset.UTC), null);
        office.refresh();
    }

    @AfterEach
    void stop() {
        nodes.forEach(ChildProcess::close);
        office.close();
    }

    @Test
    void theWorkGoesOnWhicheverNodeIsKilledAndNothingIsDoneTwice() throws Exception {
        var first = start();
        await().atMost(SOON).until(() -> instances() == 1);
        var second = start();
        await().atMost(SOON).until(() -> instances() == 2);

        plan(1, 1_000);
        await().atMost(SOON).until(() -> requested() > 0);
        first.kill();
        first.awaitKilled();
        plan(1_001, 1_300);
        await().atMost(SOON).until(() -> requested() == 1_300);

        start();
        await().atMost(SOON).until(() -> instances() == 2);
        second.kill();
        second.awaitKilled();
        plan(1_301, 1_600);
        await().atMost(SOON).until(() -> requested() == 1_600);

        assertThat(number("select count(*) from survey_wave")).isEqualTo(1_600);
        assertThat(number("select count(*) from audit_entry where action = 'survey-fell-due'"))
                .isEqualTo(1_600);
        assertThat(number("select count(*) from survey where version <> 1")).isZero();
    }

    private ChildProcess start() throws IOException {
        var process = ChildProcess.start(SweepingNode.class, logs.resolve("node" + nodes.size() + ".log"), url);
        nodes.add(process);
        return process;
    }

    /** Sites whose surveys are due on the nodes' day, planned by the import of their debriefs. */
    private void plan(int first, int last) {
        jdbc.sql("""
                        insert into site (code, name, url, company_name)
                        select 'EC' || n, 'n', 'https://shop.example/', 'c' from generate_series(?, ?) n
                        """).params(first, last).update();
        jdbc.sql("""
                        insert into contact (site_code, ordinal, name, email, email_folded, role, language)
                        select 'EC' || n, 0, 'n', 'a@ec.example', 'a@ec.example', 'TO', 'ja' from generate_series(?, ?) n
                        """).params(first, last).update();
        jdbc.sql("""
                        insert into measure (site_code, code, title, category, risk, status_before, recommended)
                        select 'EC' || n, 'W-01', 't', 'WEB_APPLICATION', 'HIGH', 'NOT_APPLIED', true
                        from generate_series(?, ?) n
                        """).params(first, last).update();
        var debriefs = IntStream.rangeClosed(first, last)
                .mapToObj("EC%d,2022-10-31\n"::formatted)
                .collect(Collectors.joining("", "site_code,held_on\n", ""));
        office.getBean(ImportingDebriefs.class).importFile(debriefs.getBytes(StandardCharsets.UTF_8), false, false);
    }

    private int instances() {
        return number("select count(*) from qrtz_scheduler_state");
    }

    private int requested() {
        return number("select count(*) from survey where state = 'REQUESTED'");
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
