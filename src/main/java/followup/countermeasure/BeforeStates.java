package followup.countermeasure;

import followup.access.SignedIn;
import followup.countermeasure.SiteMeasures.BeforeCorrection;
import followup.site.Measure;
import followup.site.Site;
import followup.site.Status;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * How the state before the debrief was corrected after its first import. The state itself stands with the measure; here
 * are only the corrections, so that a day before one of them is still answered as it was answered then. Before the
 * first correction, and before the first import too, the first state counts: it tells of a time before either.
 */
@Repository
class BeforeStates {

    static final Corrections NONE = new Corrections(Map.of());

    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    BeforeStates(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = JdbcClient.create(jdbc);
        this.batches = jdbc;
        this.clock = clock;
    }

    /** The corrections at one site, by measure, oldest first. */
    record Corrections(Map<String, List<BeforeCorrection>> byMeasure) {

        Status asOf(Measure measure, Instant until) {
            return of(measure.code()).stream()
                    .filter(correction -> !correction.recordedAt().isBefore(until))
                    .findFirst()
                    .map(BeforeCorrection::from)
                    .orElse(measure.statusBefore());
        }

        List<BeforeCorrection> until(String measure, Instant until) {
            return of(measure).stream()
                    .filter(correction -> correction.recordedAt().isBefore(until))
                    .toList();
        }

        List<BeforeCorrection> of(String measure) {
            return byMeasure.getOrDefault(measure, List.of());
        }
    }

    Corrections of(Site.Code site) {
        return of(List.of(site)).getOrDefault(site, NONE);
    }

    /** Sites without corrections are not in it. */
    Map<Site.Code, Corrections> of(Collection<Site.Code> sites) {
        var corrections = new HashMap<Site.Code, Corrections>();
        jdbc.sql("""
                        select site_code, measure_code, status_from, status_to, recorded_at, recorded_by
                        from before_correction where site_code = any(:sites) order by recorded_at, id
                        """)
                .param(
                        "sites",
                        new SqlArrayValue(
                                "varchar", sites.stream().map(Site.Code::value).toArray()))
                .query(row -> {
                    corrections
                            .computeIfAbsent(
                                    new Site.Code(row.getString("site_code")), site -> new Corrections(new HashMap<>()))
                            .byMeasure()
                            .computeIfAbsent(row.getString("measure_code"), measure -> new ArrayList<>())
                            .add(new BeforeCorrection(
                                    Status.valueOf(row.getString("status_from")),
                                    Status.valueOf(row.getString("status_to")),
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant(),
                                    row.getString("recorded_by")));
                });
        return corrections;
    }

    /** Notes that the measures' state before the debrief is another one from now on. */
    void add(List<Measure.Change> changes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var who = SignedIn.name();
        batches.batchUpdate("""
                insert into before_correction (site_code, measure_code, status_from, status_to, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?)
                """, changes, BATCH, (statement, change) -> {
            statement.setString(1, change.to().site().value());
            statement.setString(2, change.to().code());
            statement.setString(3, change.from().statusBefore().name());
            statement.setString(4, change.to().statusBefore().name());
            statement.setObject(5, now);
            statement.setString(6, who);
        });
    }
}
