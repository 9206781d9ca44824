/** The outbox over HTTP: unclear mails and their settling. */
@NullMarked
package followup.outbox.web;

import org.jspecify.annotations.NullMarked;
