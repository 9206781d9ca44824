package followup.outbox;

/** What came of handing one mail to the mail server. */
sealed interface Outcome {

    /** The server's words, or what happened instead of them; one line. */
    String reply();

    /** Enhanced status (RFC 3463) of the reply; empty without one. */
    String status();

    /** The server took it: from now on it is the server's. */
    record Sent(String reply, String status) implements Outcome {}

    /**
     * Not now.
     *
     * @param byConnection whether the connection failed before the mail was handed over; else the server said so
     */
    record Deferred(String reply, String status, boolean byConnection) implements Outcome {}

    /** Never. */
    record Refused(String reply, String status) implements Outcome {}

    /** The mail was handed over to its last byte, and then the connection was lost before the server answered. */
    record Unclear(String reply) implements Outcome {

        @Override
        public String status() {
            return "";
        }
    }
}
