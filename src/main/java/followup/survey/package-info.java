/** The follow-up survey of one debrief: its due date, waves, tokens and state. */
@NullMarked
package followup.survey;

import org.jspecify.annotations.NullMarked;
