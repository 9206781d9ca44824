package followup.inbox;

/**
 * How far one folder of the server has been stored.
 *
 * @param mailbox user, host and folder
 * @param uidValidity the epoch of the server's numbers; 0 before the first look
 * @param lastUid every mail up to this number has been dealt with: stored, refused, or noted for another try
 */
public record Inbox(String mailbox, long uidValidity, long lastUid) {

    /** A mail is stored for good; published after the commit. */
    public record MailStored(StoredMail.Id mail) {}
}
