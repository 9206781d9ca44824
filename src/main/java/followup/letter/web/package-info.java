/** Letters over REST: how things stand with their templates, and how they would look. */
@NullMarked
package followup.letter.web;

import org.jspecify.annotations.NullMarked;
