package followup.countermeasure;

import followup.site.Measure;
import followup.site.Site;
import followup.site.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Sites looked at in one statement. */
    private static final int BATCH = 1_000;

    private final LedgerEntries entries;
    private final BeforeStates beforeStates;
    private final CurrentStatuses statuses;
    private final StatusCounts counts;
    private final PastCounts past;

    FollowingImports(
            LedgerEntries entries,
            BeforeStates beforeStates,
            CurrentStatuses statuses,
            StatusCounts counts,
            PastCounts past) {
        this.entries = entries;
        this.beforeStates = beforeStates;
        this.statuses = statuses;
        this.counts = counts;
        this.past = past;
    }

    @EventListener
    @Transactional
    void follow(Measure.Imported imported) {
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
        var changes = new DailyChanges();
        addCourses(imported.changed().stream().map(Measure.Change::from).toList(), changes, -1);
        beforeStates.add(imported.changed().stream()
                .filter(change -> change.from().statusBefore() != change.to().statusBefore())
                .toList());
        addCourses(imported.changed().stream().map(Measure.Change::to).toList(), changes, 1);
        past.apply(changes);
    }

    /** A measure of which nothing was ever recorded stood always where it stands. */
    private void addCourses(List<Measure> measures, DailyChanges changes, int sign) {
        var bySite = measures.stream().collect(Collectors.groupingBy(Measure::site));
        var sites = List.copyOf(bySite.keySet());
        for (int first = 0; first < sites.size(); first += BATCH) {
            var some = sites.subList(first, Math.min(first + BATCH, sites.size()));
            var ledgers = entries.of(some);
            var corrections = beforeStates.of(some);
            var held = past.heldOn(some);
            for (var site : some) {
                if (ledgers.containsKey(site) || corrections.containsKey(site)) {
                    new SiteCourse(
                                    bySite.getOrDefault(site, List.of()),
                                    ledgers.getOrDefault(site, Ledger.EMPTY),
                                    corrections.getOrDefault(site, BeforeStates.NONE),
                                    held.get(site),
                                    past.zone())
                            .addTo(changes, sign);
                }
            }
        }
    }

    private static List<Site.Code> sites(Collection<Measure.Change> changes) {
        return changes.stream().map(change -> change.to().site()).distinct().toList();
    }

    private static @Nullable Status status(Map<Site.Code, Map<String, Status>> known, Measure measure) {
        return known.getOrDefault(measure.site(), Map.of()).get(measure.code());
    }
}
