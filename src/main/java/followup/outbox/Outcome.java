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
    record Refused(String reply, String status) implements Outcome {

        /**
         * Whether the status (RFC 3463) speaks of the recipient's address or mailbox, or of this mail's size or content; else
         * it may be our address, our sign-in or our being here that the server refuses.
         */
        boolean isAboutTheMail() {
            boolean ofSender = status.equals("5.1.7") || status.equals("5.1.8");
            return !ofSender
                    && (status.startsWith("5.1.")
                            || status.startsWith("5.2.")
                            || status.equals("5.3.4")
                            || status.startsWith("5.6."));
        }
    }

    /** The mail was handed over to its last byte, and then the connection was lost before the server answered. */
    record Unclear(String reply) implements Outcome {

        @Override
        public String status() {
            return "";
        }
    }
}
