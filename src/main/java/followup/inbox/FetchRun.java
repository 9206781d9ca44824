package followup.inbox;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One run over the folder, by the node that holds the lease.
 *
 * <ol>
 *   <li>A new UIDVALIDITY means that all our numbers are void: the folder is read again from its beginning.
 *   <li>Mails that failed earlier and are due, and those that a raised size limit admits, are tried again.
 *   <li>The mails above the last number dealt with are fetched in batches of bounded size.
 *   <li>Each batch is committed together with how far the folder was read: every one of its mails is then stored or has a
 *       record that says why not, so going on never skips one.
 *   <li>Only after the commit is the server's copy marked, and only then are others told.
 * </ol>
 *
 * <p>A batch that fails, on the server's side or in the database, is taken apart, so that one bad mail stands alone.
 */
final class FetchRun implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FetchRun.class);

    /** Mails listed by one command; keeps the command below 8,192 bytes, which servers must accept. */
    private static final int LISTED_AT_ONCE = 300;

    /** Bytes in memory at once, as the server counts them; a single larger mail makes a batch of its own. */
    private static final long BATCH_BYTES = 8 * 1024 * 1024;

    private static final int BATCH_MAILS = 100;

    /** Connections lost in one run before it ends; the next run goes on where this one got to. */
    private static final int LOSSES_ALLOWED = 5;

    private final MailboxSession session;
    private final FetchingRules rules;
    private final Inboxes inboxes;
    private final UnstoredMails unstored;
    private final StoringMails storing;
    private final int batchMails;

    private MailboxConnection connection;
    private Inbox inbox;
    private int losses;

    /** @param carefully one mail at a time, after a run that the server or the connection did not survive */
    FetchRun(
            Mailbox mailbox,
            MailboxSession session,
            FetchingRules rules,
            Inboxes inboxes,
            UnstoredMails unstored,
            StoringMails storing,
            boolean carefully)
            throws MessagingException {
        this.batchMails = carefully ? 1 : BATCH_MAILS;
        this.session = session;
        this.rules = rules;
        this.inboxes = inboxes;
        this.unstored = unstored;
        this.storing = storing;
        this.inbox = inboxes.find(mailbox.name());
        this.connection = session.open(rules.mark());
        try {
            startOverInNewEpoch();
        } catch (MessagingException | RuntimeException problem) {
            connection.close();
            throw problem;
        }
    }

    Inbox inbox() {
        return inbox;
    }

    /** The numbers of all mails in the folder, in ascending order. */
    long[] uidsOnServer() throws MessagingException {
        return connection.uidsAfter(0);
    }

    /** How many mails were stored that were not known before. */
    int fetchNew() throws MessagingException {
        int added = 0;
        for (List<Long> slice : slices(unstored.due(inbox, rules.sizeLimit().toBytes()))) {
            added += fetch(slice, false);
        }
        var above = LongStream.of(connection.uidsAfter(inbox.lastUid())).boxed().toList();
        for (List<Long> slice : slices(above)) {
            added += fetch(slice, true);
        }
        return added;
    }

    /** Mails that should have been dealt with long ago; the place up to which the folder is read stays. */
    int fetchMissing(List<Long> uids) throws MessagingException {
        int added = 0;
        for (List<Long> slice : slices(uids)) {
            added += fetch(slice, false);
        }
        return added;
    }

    private static List<List<Long>> slices(List<Long> uids) {
        var slices = new ArrayList<List<Long>>();
        for (int from = 0; from < uids.size(); from += LISTED_AT_ONCE) {
            slices.add(uids.subList(from, Math.min(uids.size(), from + LISTED_AT_ONCE)));
        }
        return slices;
    }

    private void startOverInNewEpoch() throws MessagingException {
        long uidValidity = connection.uidValidity();
        if (uidValidity == inbox.uidValidity()) {
            return;
        }
        if (inbox.uidValidity() != 0) {
            LOG.info(
                    "{} numbers its mails anew (UIDVALIDITY {}, was {}); all are read again, known ones are recognised",
                    inbox.mailbox(),
                    uidValidity,
                    inbox.uidValidity());
        }
        storing.startOver(inbox, uidValidity);
        inbox = inboxes.find(inbox.mailbox());
    }

    private int fetch(List<Long> uids, boolean goesOn) throws MessagingException {
        int added = 0;
        var batch = new ArrayList<Listed>();
        long bytes = 0;
        for (Listed mail : listed(uids)) {
            long weight = isTooLarge(mail.size()) ? 0 : mail.size();
            if (!batch.isEmpty() && (bytes + weight > BATCH_BYTES || batch.size() == batchMails)) {
                added += bring(List.copyOf(batch), goesOn);
                batch.clear();
                bytes = 0;
            }
            batch.add(mail);
            bytes += weight;
        }
        return added + (batch.isEmpty() ? 0 : bring(batch, goesOn));
    }

    private List<Listed> listed(List<Long> uids) throws MessagingException {
        var listed = connection.list(uids);
        return uids.stream()
                .map(uid -> listed.getOrDefault(uid, Listed.unknown(uid)))
                .toList();
    }

    private int bring(List<Listed> batch, boolean goesOn) throws MessagingException {
        if (batch.size() == 1) {
            return bringAlone(batch.getFirst(), goesOn);
        }
        try {
            var haul = haul(batch);
            if (haul.mails() == batch.size()) {
                return commit(haul, goesOn ? batch.getLast().uid() : inbox.lastUid());
            }
        } catch (MessagingException problem) {
            reconnectAfter(problem);
        } catch (DataAccessException problem) {
            LOG.info("{}: a batch of {} mails is taken apart: {}", inbox.mailbox(), batch.size(), problem.toString());
        }
        int added = 0;
        for (Listed mail : batch) {
            added += bringAlone(mail, goesOn);
        }
        return added;
    }

    /** Ends the run by an exception only when the mail's own record cannot be made, or nothing more can be fetched. */
    private int bringAlone(Listed mail, boolean goesOn) throws MessagingException {
        long lastUid = goesOn ? mail.uid() : inbox.lastUid();
        var haul = new Haul(List.of(), List.of());
        try {
            haul = haul(List.of(mail));
            return commit(haul, lastUid);
        } catch (MessagingException problem) {
            commit(failed(mail, "the server does not give it: " + problem.getMessage(), haul), lastUid);
            reconnectAfter(problem);
        } catch (DataAccessException problem) {
            var cause = problem.getMostSpecificCause().getMessage();
            commit(failed(mail, "the database does not take it: " + cause, haul), lastUid);
        }
        return 0;
    }

    private static Haul failed(Listed mail, String reason, Haul haul) {
        var raw = haul.fetched().stream().map(Fetched::raw).findFirst().orElse(new byte[0]);
        return new Haul(List.of(), List.of(new Missed(mail, UnstoredMail.State.FAILED, reason, new HeaderScan(raw))));
    }

    private int commit(Haul haul, long lastUid) {
        var added = storing.store(inbox, haul, lastUid);
        inbox = new Inbox(inbox.mailbox(), inbox.uidValidity(), lastUid);
        haul.missed().forEach(this::log);
        if (!added.isEmpty()) {
            LOG.info(
                    "{}: stored {} new mails ({} to {}); they wait to be read",
                    inbox.mailbox(),
                    added.size(),
                    added.getFirst().asText(),
                    added.getLast().asText());
        }
        mark(haul);
        storing.tell(added);
        return added.size();
    }

    /** Leaves out mails of which the server says nothing, unless it was asked for one only. */
    private Haul haul(List<Listed> batch) throws MessagingException {
        var wanted = batch.stream()
                .filter(mail -> !isTooLarge(mail.size()))
                .map(Listed::uid)
                .toList();
        var bytes = wanted.isEmpty() ? Map.<Long, byte[]>of() : connection.bytes(wanted);
        var fetched = new ArrayList<Fetched>();
        var missed = new ArrayList<Missed>();
        for (Listed mail : batch) {
            var raw = bytes.get(mail.uid());
            if (isTooLarge(mail.size())) {
                missed.add(tooLarge(mail, new HeaderScan(connection.header(mail.uid()))));
            } else if (raw != null && isTooLarge(raw.length)) {
                missed.add(tooLarge(new Listed(mail.uid(), raw.length, mail.internalDate()), new HeaderScan(raw)));
            } else if (raw != null) {
                fetched.add(new Fetched(mail, raw));
            } else if (batch.size() == 1) {
                missed.add(notGiven(mail));
            }
        }
        return new Haul(fetched, missed);
    }

    private boolean isTooLarge(long size) {
        return size > rules.sizeLimit().toBytes();
    }

    private Missed tooLarge(Listed mail, HeaderScan header) {
        var reason = "%d bytes, followup.mailbox.size-limit is %d"
                .formatted(mail.size(), rules.sizeLimit().toBytes());
        return new Missed(mail, UnstoredMail.State.REFUSED, reason, header);
    }

    private Missed notGiven(Listed mail) throws MessagingException {
        var header = new HeaderScan(new byte[0]);
        if (!connection.holds(mail.uid())) {
            return new Missed(mail, UnstoredMail.State.GONE, "deleted on the server before it was stored", header);
        }
        return new Missed(mail, UnstoredMail.State.FAILED, "the server's answer for it cannot be read", header);
    }

    private void reconnectAfter(MessagingException problem) throws MessagingException {
        if (!connection.isLost()) {
            return;
        }
        losses++;
        if (losses > LOSSES_ALLOWED) {
            throw problem;
        }
        connection.close();
        connection = session.open(rules.mark());
        if (connection.uidValidity() != inbox.uidValidity()) {
            throw problem;
        }
    }

    private void mark(Haul haul) {
        var uids = haul.fetched().stream().map(mail -> mail.mail().uid()).toList();
        if (!rules.mark() || uids.isEmpty()) {
            return;
        }
        try {
            connection.mark(uids);
        } catch (MessagingException problem) {
            LOG.info(
                    "{}: stored mails could not be marked on the server; nothing depends on it",
                    inbox.mailbox(),
                    problem);
        }
    }

    private void log(Missed missed) {
        LOG.warn(
                "{}: mail {} is not stored ({}: {}); see GET /api/inbox/reconciliation",
                inbox.mailbox(),
                missed.mail().uid(),
                missed.state(),
                missed.reason());
    }

    @Override
    public void close() {
        connection.close();
    }
}
