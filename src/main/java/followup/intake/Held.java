package followup.intake;

/**
 * An answer that waits for a person.
 *
 * @param measure the measure's code
 * @param evidence the words that could be read in more than one way
 */
public record Held(String measure, String evidence) {}
