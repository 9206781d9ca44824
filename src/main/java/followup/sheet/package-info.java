/** The form as a workbook: what letters attach, and the cells of what comes back. */
@NullMarked
package followup.sheet;

import org.jspecify.annotations.NullMarked;
