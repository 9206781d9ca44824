package followup.reply;

import java.util.Locale;

/** What an expression of the vocabulary does to the sentence it stands in; the more cautious first. */
enum Role {
    /** Whatever is said with it must be confirmed. */
    DOUBT,
    /** As {@link #DOUBT}, but only in the sentence that holds the status. */
    NEAR,
    /** Turns the status before it round. */
    NEGATION,
    /** Says a status. */
    STATUS,
    /** Says that the measure is applied, if the measure's own title has the same stem. */
    ECHO,
    /** Proposes a status when nothing else says one. */
    WEAK,
    /** Denies what stands in the same part of the sentence. */
    DENIAL,
    /** Makes a sentence one about measures, although it names no status. */
    TELL,
    /** Chooses all measures that were asked. */
    ALL,
    /** Chooses those that nothing else is said about. */
    REST,
    /** Chooses all but those named before it. */
    EXCEPT,
    /** Restricts what is said to what stands before it. */
    ONLY,
    /** Between two statements: what follows does not go with what stands before it. */
    BUT,
    /** Between two measures: both. */
    AND,
    /** Between two measures: and those between. */
    TO,
    /** Work on a measure; names no status. */
    NOUN,
    /** May stand around a status without changing it. */
    FILLER,
    /** Behind a status, makes it the heading of a list: 対策済み<b>のもの</b>. */
    LIST,
    /** Announces statuses in the order of the form. */
    ORDER,
    /** Announces a measure that nobody recommended. */
    BESIDES,
    /** Other business, in whose sentence no status is about a measure. */
    ASIDE,
    /** Courtesy. */
    HARMLESS,
    /** Looks like another expression and means nothing. */
    FRIEND;

    static Role of(String kind) {
        return valueOf(kind.toUpperCase(Locale.ROOT));
    }
}
