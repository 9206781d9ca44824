/** The durable queue of mails to send, their claim, their way over SMTP and what became of them. */
@NullMarked
package followup.outbox;

import org.jspecify.annotations.NullMarked;
