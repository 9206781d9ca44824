/** The calls by which coordinators register debriefs and steer their surveys. */
@NullMarked
package followup.survey.web;

import org.jspecify.annotations.NullMarked;
