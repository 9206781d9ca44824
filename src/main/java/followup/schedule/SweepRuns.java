package followup.schedule;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the sweeps still run, on whatever node, as Quartz keeps it in the database. Time is the database's, not the
 * service's clock: Quartz goes by real time even where a sandbox's clock was moved.
 */
@Component
public class SweepRuns {

    /** How long a sweep may be late before somebody should look: a minute, more than a restart of the service takes. */
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final String scheduler;

    SweepRuns(JdbcClient jdbc, @Value("${spring.quartz.scheduler-name}") String scheduler) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
    }

    /**
     * @param sweep {@code surveys}, {@code outbox}, {@code inbox}, {@code intake}, {@code rereading} or
     *     {@code reconciliation}
     * @param sinceLast since its last run began; null when it never ran
     * @param late whether it should have run by now and did not, or was stopped
     */
    public record SweepRun(String sweep, @Nullable Duration sinceLast, boolean late) {}

    /** The sweep that was run last comes first. */
    public List<SweepRun> latest() {
        return jdbc.sql("""
                        select trigger_name, trigger_state, prev_fire_time, next_fire_time,
                            extract(epoch from current_timestamp) as seconds
                        from qrtz_triggers where sched_name = :scheduler and trigger_group = :sweeps
                        order by prev_fire_time desc, trigger_name
                        """)
                .param("scheduler", scheduler)
                .param("sweeps", Sweep.GROUP)
                .query(SweepRuns::run)
                .list();
    }

    private static SweepRun run(ResultSet row, int number) throws SQLException {
        long now =
                row.getBigDecimal("seconds").multiply(BigDecimal.valueOf(1_000)).longValue();
        long last = row.getLong("prev_fire_time");
        long late = now - row.getLong("next_fire_time");
        return new SweepRun(
                row.getString("trigger_name"),
                last <= 0 ? null : Duration.ofMillis(Math.max(0, now - last)),
                switch (row.getString("trigger_state")) {
                    case "WAITING", "ACQUIRED" -> late > TOLERATED.toMillis();
                    case "BLOCKED" -> false;
                    default -> true;
                });
    }
}
