/** What may be seen by everybody: totals from which nothing can be learned about a single company. */
@NullMarked
package followup.analysis.publication;

import org.jspecify.annotations.NullMarked;
