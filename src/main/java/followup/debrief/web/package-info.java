/** The call that imports debriefs. */
@NullMarked
package followup.debrief.web;

import org.jspecify.annotations.NullMarked;
