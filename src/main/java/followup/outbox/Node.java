package followup.outbox;

/**
 * The name under which this process claims mails: the same after a restart, different from every other running one. A
 * process takes claims under its own name for left behind by its former life.
 */
record Node(String name) {}
