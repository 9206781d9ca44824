/** The calls that import files and show sites. */
@NullMarked
package followup.site.web;

import org.jspecify.annotations.NullMarked;
