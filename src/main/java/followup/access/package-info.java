/** Who may do what: users, roles, tokens, sign-in, and the audit trail of who changed what. */
@NullMarked
package followup.access;

import org.jspecify.annotations.NullMarked;
