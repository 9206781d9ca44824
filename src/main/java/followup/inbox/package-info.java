/** The mailbox: every mail that reaches it is stored as raw bytes before anything else happens to it. */
@NullMarked
package followup.inbox;

import org.jspecify.annotations.NullMarked;
