/** Letters: templates, the fill-in form, and what is composed when a survey falls due or a reply was read. */
@NullMarked
package followup.letter;

import org.jspecify.annotations.NullMarked;
