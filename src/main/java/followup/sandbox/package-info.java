/** An embedded mail server and a movable clock, so that the whole loop runs in one process and no mail leaves the machine. */
@NullMarked
package followup.sandbox;

import org.jspecify.annotations.NullMarked;
