/** Read models over everything below: before and after, progress, risk levels, surveys. */
@NullMarked
package followup.analysis;

import org.jspecify.annotations.NullMarked;
