package followup.debrief;

import followup.site.Site;
import java.time.LocalDate;
import java.util.List;

/**
 * A debrief that stands: at most one per site.
 *
 * @param heldOn a day in the programme's zone; may lie ahead
 */
public record Debrief(Id id, Site.Code site, LocalDate heldOn) {

    public record Id(long value) {}

    /** New debriefs; published in the transaction that registers them. A listener that throws prevents it. */
    public record DebriefsRegistered(List<Debrief> debriefs) {

        public DebriefsRegistered {
            debriefs = List.copyOf(debriefs);
        }
    }

    /**
     * The debrief has another day now; published in the transaction that moves it. A listener that throws prevents it.
     *
     * @param debrief as it is now
     * @param confirmed whether the user has been told what this undoes, and wants it still
     */
    public record DebriefMoved(Debrief debrief, LocalDate from, boolean confirmed) {}

    /**
     * The debrief no longer stands; published in the transaction that cancels it. A listener that throws prevents it.
     *
     * @param confirmed whether the user has been told what this undoes, and wants it still
     */
    public record DebriefCancelled(Debrief debrief, boolean confirmed) {}
}
