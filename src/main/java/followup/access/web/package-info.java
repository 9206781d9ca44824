/** The calls for users, tokens and the audit trail, and what stands at the service's root. */
@NullMarked
package followup.access.web;

import org.jspecify.annotations.NullMarked;
