package followup.sheet;

import java.util.List;

/**
 * A form to be filled in.
 *
 * @param reference of the survey; stands hidden in every row, so that rows may be moved
 * @param japanese whether its words are Japanese, otherwise English
 * @param measures in the order of the form
 * @param choices the words for the status to choose from
 */
public record BlankSheet(String reference, boolean japanese, List<Measure> measures, List<String> choices) {

    public BlankSheet {
        measures = List.copyOf(measures);
        choices = List.copyOf(choices);
    }

    /** One row of it; {@code risk} may be empty. */
    public record Measure(String code, String title, String risk) {}
}
