/** Mail as bytes and mail as words: decoding whatever arrives, composing what we send, within limits and without ever throwing on bad input. */
@NullMarked
package followup.mail;

import org.jspecify.annotations.NullMarked;
