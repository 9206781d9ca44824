package followup.intake;

import followup.survey.Survey;

/**
 * One hint at the survey that a mail belongs to.
 *
 * @param kind what the hint is
 * @param survey the survey it points at
 */
record Clue(Kind kind, Survey.Reference survey) {

    /** What a hint can be, and how much it weighs; {@link Correlation#ENOUGH} decides alone. */
    enum Kind {
        /** The mail went to the reply address that carries the survey's token: cannot be guessed. */
        REPLY_ADDRESS(100),
        /** In-Reply-To or References name a mail we sent; its Message-ID cannot be guessed. */
        THREAD(100),
        /** The token stands in the text, typically quoted: cannot be guessed, but travels with forwarded text. */
        TEXT_TOKEN(60),
        /** The reference stands in the subject: short enough to be retyped, and to be retyped wrongly. */
        SUBJECT_REFERENCE(40),
        /** The reference stands hidden in the attached form: nobody retypes it, but files are copied. */
        SHEET_REFERENCE(40),
        /** The reference stands in the text. */
        TEXT_REFERENCE(30),
        /** From is a contact of a site whose survey awaits an answer; anyone can write a From. */
        SENDER(30),
        /** The text names codes of measures that this survey asked about. */
        MEASURE_CODES(30);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }

        /** Whether the hint is about the conversation, not about the person: two that differ contradict each other. */
        boolean isThreadKey() {
            return this != SENDER && this != MEASURE_CODES;
        }
    }
}
