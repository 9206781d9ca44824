package followup.site;

import followup.access.AuditTrail;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which step of the programme a site finished, and on which day of the programme's zone. */
@Repository
public class Steps {

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final AuditTrail audit;

    Steps(JdbcTemplate jdbc, AuditTrail audit) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.audit = audit;
    }

    record Done(Site.Code site, AssessmentStep step, LocalDate on) {}

    /** The steps a site finished, in the programme's order. */
    public Map<AssessmentStep, LocalDate> of(Site.Code site) {
        return of(List.of(site)).getOrDefault(site, Map.of());
    }

    Map<Site.Code, Map<AssessmentStep, LocalDate>> of(Collection<Site.Code> sites) {
        var steps = new HashMap<Site.Code, Map<AssessmentStep, LocalDate>>();
        jdbc.sql("select site_code, step, done_on from step where site_code = any(?)")
                .param(Codes.array(sites))
                .query(row -> {
                    steps.computeIfAbsent(
                                    new Site.Code(row.getString("site_code")),
                                    site -> new EnumMap<>(AssessmentStep.class))
                            .put(
                                    AssessmentStep.valueOf(row.getString("step")),
                                    row.getObject("done_on", LocalDate.class));
                });
        return steps;
    }

    /** Sets the day on which the site finished the step; another day than the recorded one leaves a trace. */
    public void markDone(Site.Code site, AssessmentStep step, LocalDate on) {
        var before = of(site).get(step);
        if (on.equals(before)) {
            return;
        }
        var done = List.of(new Done(site, step, on));
        if (before == null) {
            add(done);
        } else {
            replace(done);
        }
        audit.record(
                "step-changed",
                site.value(),
                new Changes().compare(step, before, on).words());
    }

    void add(List<Done> steps) {
        write("insert into step (done_on, site_code, step) values (?, ?, ?)", steps);
    }

    void replace(List<Done> steps) {
        write("update step set done_on = ? where site_code = ? and step = ?", steps);
    }

    private void write(String sql, List<Done> steps) {
        batches.batchUpdate(sql, steps, BATCH, (statement, done) -> {
            statement.setObject(1, done.on());
            statement.setString(2, done.site().value());
            statement.setString(3, done.step().name());
        });
    }
}
