package followup.countermeasure;

import followup.site.Measure;
import followup.site.Site;
import followup.site.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps up with what an import did to the measures, in its transaction: a corrected state before the debrief is noted
 * with the day it became known, so that no past figure changes silently, and the counts follow.
 */
@Component
class FollowingImports {

    private final LedgerEntries entries;
    private final BeforeStates beforeStates;
    private final CurrentStatuses statuses;
    private final StatusCounts counts;

    FollowingImports(LedgerEntries entries, BeforeStates beforeStates, CurrentStatuses statuses, StatusCounts counts) {
        this.entries = entries;
        this.beforeStates = beforeStates;
        this.statuses = statuses;
        this.counts = counts;
    }

    @EventListener
    @Transactional
    void follow(Measure.Imported imported) {
        beforeStates.add(imported.changed().stream()
                .filter(change -> change.from().statusBefore() != change.to().statusBefore())
                .toList());
        var moves = new ArrayList<StatusCounts.Move>();
        for (var measure : imported.added()) {
            moves.add(StatusCounts.Move.added(measure));
        }
        var changed = sites(imported.changed());
        entries.lock(changed);
        var known = statuses.of(changed);
        for (var change : imported.changed()) {
            moves.add(StatusCounts.Move.changed(change, status(known, change.to())));
        }
        counts.apply(moves);
    }

    private static List<Site.Code> sites(Collection<Measure.Change> changes) {
        return changes.stream().map(change -> change.to().site()).distinct().toList();
    }

    private static @Nullable Status status(Map<Site.Code, Map<String, Status>> known, Measure measure) {
        return known.getOrDefault(measure.site(), Map.of()).get(measure.code());
    }
}
