/** The programme, its sites with their contacts, the measures with their state before the debrief, the findings and the steps done; and how all of these are imported. */
@NullMarked
package followup.site;

import org.jspecify.annotations.NullMarked;
