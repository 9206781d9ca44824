package followup.inbox;

/** A mail that a run met and could not, or must not, store. */
record Missed(Listed mail, UnstoredMail.State state, String reason, HeaderScan header) {}
