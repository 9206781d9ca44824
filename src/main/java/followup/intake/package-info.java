/** From a stored mail to decisions: what kind of mail it is, whose it is, what it says, and what a person must decide. */
@NullMarked
package followup.intake;

import org.jspecify.annotations.NullMarked;
