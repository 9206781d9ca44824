package followup.site;

import followup.access.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The few real objects of the package on one database; replies go to followup@programme.example. */
final class SiteFixture {

    final Sites sites;
    final Measures measures;
    final Steps steps;
    final List<Object> events = new ArrayList<>();
    private final JdbcClient jdbc;
    private final ImportingSites importingSites;
    private final ImportingMeasures importingMeasures;
    private final ImportingFindings importingFindings;
    private final ImportingSteps importingSteps;

    SiteFixture(DataSource database) {
        var template = new JdbcTemplate(database);
        jdbc = JdbcClient.create(template);
        var audit = new AuditTrail(template, Clock.fixed(Instant.parse("2022-10-12T01:00:00Z"), ZoneOffset.UTC));
        var lock = new ImportLock(jdbc);
        var known = new KnownSites(jdbc);
        var own = new OwnAddresses("followup@programme.example", "+", "office@programme.example");
        sites = new Sites(template);
        measures = new Measures(template);
        steps = new Steps(template, audit);
        importingSites = new ImportingSites(sites, own, lock, audit);
        importingMeasures = new ImportingMeasures(measures, known, lock, audit, events::add);
        importingFindings = new ImportingFindings(new Findings(template), known, lock, audit);
        importingSteps = new ImportingSteps(steps, known, lock, audit);
    }

    ImportReport importing(String kind, String text) {
        return importing(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    ImportReport importing(String kind, byte[] file) {
        return importing(kind, file, false);
    }

    ImportReport importing(String kind, byte[] file, boolean dryRun) {
        return switch (kind) {
            case "sites" -> importingSites.importFile(file, dryRun);
            case "measures" -> importingMeasures.importFile(file, dryRun);
            case "findings" -> importingFindings.importFile(file, dryRun);
            case "steps" -> importingSteps.importFile(file, dryRun);
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** The traces by action and subject, such as {@code site-changed EC001}. */
    Map<String, String> audit() {
        var traces = new LinkedHashMap<String, String>();
        jdbc.sql("select action, subject, detail_en from audit_entry order by id")
                .query(row -> {
                    traces.put(row.getString("action") + " " + row.getString("subject"), row.getString("detail_en"));
                });
        return traces;
    }
}
