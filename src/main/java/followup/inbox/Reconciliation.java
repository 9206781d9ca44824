package followup.inbox;

import java.time.Instant;

/**
 * The server's count beside ours, of the mails that lay in the folder at one moment.
 *
 * @param onServer mails in the folder
 * @param stored of these, stored by us
 * @param refused of these, recorded as not to be stored (over the size limit)
 * @param failed of these, could not be fetched or stored so far; tried again later
 * @param recovered of the stored ones, how many were missing until this comparison found and fetched them
 */
public record Reconciliation(
        String mailbox,
        long uidValidity,
        Instant comparedAt,
        long onServer,
        long stored,
        long refused,
        long failed,
        long recovered) {

    /** "server N = stored N + refused R": nothing is missing. */
    public boolean balances() {
        return onServer == stored + refused;
    }
}
