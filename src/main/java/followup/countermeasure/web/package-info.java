/** The ledger's endpoints. */
@NullMarked
package followup.countermeasure.web;

import org.jspecify.annotations.NullMarked;
