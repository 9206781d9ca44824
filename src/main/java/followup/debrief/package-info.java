/** Debriefs: registered, moved, cancelled; each one starts the clock of a follow-up survey. */
@NullMarked
package followup.debrief;

import org.jspecify.annotations.NullMarked;
