/** Reads a reply: the text of a mail and the form we sent become answers, each with its evidence and certainty. Knows only the JDK. */
@NullMarked
package followup.reply;

import org.jspecify.annotations.NullMarked;
