/** The inbox over HTTP: does the server's count agree with ours, and what was not stored. */
@NullMarked
package followup.inbox.web;

import org.jspecify.annotations.NullMarked;
