/** The calls that query and export. */
@NullMarked
package followup.analysis.web;

import org.jspecify.annotations.NullMarked;
