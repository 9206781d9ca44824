package followup.countermeasure;

import followup.debrief.Debrief;
import followup.debrief.Debrief.DebriefCancelled;
import followup.debrief.Debrief.DebriefMoved;
import followup.debrief.Debrief.DebriefsRegistered;
import followup.site.Measures;
import followup.site.Site;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the months to application anew when the debrief they are counted from is registered, moved or cancelled, in its
 * transaction. The survey comes before the ledger here, too: its listeners go first.
 */
@Component
class FollowingDebriefs {

    /** Sites looked at in one statement. */
    private static final int BATCH = 1_000;

    private final LedgerEntries entries;
    private final BeforeStates beforeStates;
    private final Measures measures;
    private final PastCounts past;

    FollowingDebriefs(LedgerEntries entries, BeforeStates beforeStates, Measures measures, PastCounts past) {
        this.entries = entries;
        this.beforeStates = beforeStates;
        this.measures = measures;
        this.past = past;
    }

    @EventListener
    @Transactional
    void on(DebriefsRegistered registered) {
        var debriefs = registered.debriefs();
        for (int first = 0; first < debriefs.size(); first += BATCH) {
            follow(debriefs.subList(first, Math.min(first + BATCH, debriefs.size())).stream()
                    .map(debrief -> new Change(debrief.site(), null, debrief.heldOn()))
                    .toList());
        }
    }

    @EventListener
    @Transactional
    void on(DebriefMoved moved) {
        follow(List.of(
                new Change(moved.debrief().site(), moved.from(), moved.debrief().heldOn())));
    }

    @EventListener
    @Transactional
    void on(DebriefCancelled cancelled) {
        Debrief debrief = cancelled.debrief();
        follow(List.of(new Change(debrief.site(), debrief.heldOn(), null)));
    }

    /** From one day of the debrief to another; null where there is none. */
    private record Change(
            Site.Code site,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    private void follow(List<Change> moved) {
        var sites = moved.stream().map(Change::site).toList();
        entries.lock(sites);
        var ledgers = entries.of(sites);
        var corrections = beforeStates.of(ledgers.keySet());
        var theirs = measures.of(ledgers.keySet());
        var changes = new DailyChanges();
        for (var move : moved) {
            var ledger = ledgers.get(move.site());
            if (ledger != null) {
                var known = corrections.getOrDefault(move.site(), BeforeStates.NONE);
                var all = theirs.getOrDefault(move.site(), List.of());
                new SiteCourse(all, ledger, known, move.from(), past.zone()).addTo(changes, -1);
                new SiteCourse(all, ledger, known, move.to(), past.zone()).addTo(changes, 1);
            }
        }
        past.apply(changes);
    }
}
