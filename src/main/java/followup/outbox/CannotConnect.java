package followup.outbox;

/** The mail server can't be reached, or has no time for us; it may have later. */
final class CannotConnect extends Exception {

    private final String reply;

    CannotConnect(String reply, Throwable cause) {
        super(reply, cause);
        this.reply = reply;
    }

    /** The server's words, or what happened instead of them; one line. */
    String reply() {
        return reply;
    }
}
