package followup.countermeasure;

import followup.site.Site;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells what was recorded of a site by hand, and what was corrected or taken back. */
@Component
public class Interventions {

    private final LedgerEntries entries;

    Interventions(LedgerEntries entries) {
        this.entries = entries;
    }

    private record Act(Intervention.Kind kind, Instant at, String by, String reason) {}

    /** Oldest first. */
    public List<Intervention> at(Site.Code site) {
        var acts = entries.of(site).interventions().stream()
                .collect(Collectors.groupingBy(Interventions::act, LinkedHashMap::new, Collectors.toList()));
        return acts.entrySet().stream()
                .map(act -> intervention(act.getKey(), act.getValue()))
                .toList();
    }

    private static Act act(LedgerEntry entry) {
        return new Act(Intervention.Kind.of(entry), entry.recordedAt(), entry.recordedBy(), entry.reason());
    }

    private static Intervention intervention(Act act, List<LedgerEntry> entries) {
        return new Intervention(
                act.kind(),
                act.at(),
                act.by(),
                act.reason().isEmpty() ? null : act.reason(),
                entries.stream()
                        .map(LedgerEntry::measure)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                entries.stream().anyMatch(entry -> entry.measure() == null));
    }
}
