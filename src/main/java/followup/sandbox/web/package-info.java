/** The sandbox's mailboxes and clock in the browser. */
@NullMarked
package followup.sandbox.web;

import org.jspecify.annotations.NullMarked;
