/** The ledger: the append-only history of statuses per site and measure, each with its evidence. */
@NullMarked
package followup.countermeasure;

import org.jspecify.annotations.NullMarked;
