/** Thin Quartz jobs, each of which calls one use case. */
@NullMarked
package followup.schedule;

import org.jspecify.annotations.NullMarked;
