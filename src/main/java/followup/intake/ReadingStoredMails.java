package followup.intake;

import followup.inbox.Inbox;
import followup.intake.UnreadMails.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads every stored mail once. Some mails share a transaction; when it fails, each of them gets its own, so that one mail which cannot
 * be read hides no other: its failure is noted, it is tried again later and finally put before a person. Several nodes may run
 * this at once; the row of a read mail can be made only once, and whoever comes second leaves nothing behind.
 */
@Component
public class ReadingStoredMails {

    private static final Logger log = LoggerFactory.getLogger(ReadingStoredMails.class);

    /** Mails looked up at a time: 100. Only their ids, dates and sizes are held. */
    private static final int BATCH = 100;

    /** Mails recorded in one transaction at most: 20. More would gain little and lock their surveys for longer. */
    static final int TOGETHER = 20;

    /** Bytes of the mails of one transaction: 4 MB, beyond which a mail is recorded with those before it or alone. */
    static final long TOGETHER_BYTES = 4_000_000;

    private final UnreadMails unread;
    private final ReadingSomeMails reading;
    private final ReentrantLock oneSweepAtATime = new ReentrantLock();

    ReadingStoredMails(UnreadMails unread, ReadingSomeMails reading) {
        this.unread = unread;
        this.reading = reading;
    }

    /** As soon as mails are stored; the scheduled sweep finds what this misses. */
    @EventListener
    void on(Inbox.MailStored stored) {
        readNew();
    }

    /** Reads what is stored and not read; returns how many mails that were. */
    public int readNew() {
        if (!oneSweepAtATime.tryLock()) {
            return 0;
        }
        try {
            int read = 0;
            List<Unread> batch = unread.next(BATCH);
            while (!batch.isEmpty()) {
                for (List<Unread> together : together(batch)) {
                    read += readTogether(together);
                }
                batch = batch.size() < BATCH ? List.of() : unread.next(BATCH);
            }
            unread.noteProgress();
            return read;
        } finally {
            oneSweepAtATime.unlock();
        }
    }

    private static List<List<Unread>> together(List<Unread> batch) {
        var groups = new ArrayList<List<Unread>>();
        var group = new ArrayList<Unread>();
        long bytes = 0;
        for (Unread mail : batch) {
            if (!group.isEmpty() && (group.size() == TOGETHER || bytes + mail.size() > TOGETHER_BYTES)) {
                groups.add(List.copyOf(group));
                group.clear();
                bytes = 0;
            }
            group.add(mail);
            bytes += mail.size();
        }
        groups.add(List.copyOf(group));
        return groups;
    }

    private int readTogether(List<Unread> mails) {
        if (mails.size() > 1) {
            try {
                reading.read(mails);
                return mails.size();
            } catch (RuntimeException problem) {
                log.debug(
                        "{} mails could not be recorded together; each is read alone",
                        mails.size(),
                        WordlessFailure.of(problem));
            }
        }
        int read = 0;
        for (Unread mail : mails) {
            read += readAlone(mail) ? 1 : 0;
        }
        return read;
    }

    private boolean readAlone(Unread mail) {
        try {
            reading.read(List.of(mail));
            return true;
        } catch (RuntimeException problem) {
            if (unread.isRead(mail.id())) {
                log.debug(
                        "mail {} was read by another node in the meantime",
                        mail.id().asText());
            } else {
                noteFailure(mail, problem);
            }
            return false;
        }
    }

    private void noteFailure(Unread mail, RuntimeException problem) {
        if (unread.noteFailure(mail.id(), problem)) {
            log.error(
                    "mail {} could not be read; it is tried again later",
                    mail.id().asText(),
                    WordlessFailure.of(problem));
        } else {
            log.error(
                    "mail {} could not be read; a person is asked to look at it",
                    mail.id().asText(),
                    WordlessFailure.of(problem));
            reading.giveUp(mail);
        }
    }
}
