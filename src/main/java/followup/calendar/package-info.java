/** Business days, Japanese holidays, "three months later" and send windows: pure rules on {@code java.time}. */
@NullMarked
package followup.calendar;

import org.jspecify.annotations.NullMarked;
