package followup.intake;

import followup.inbox.Inbox;
import followup.inbox.StoredMail;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads every stored mail once. Each mail is its own transaction, so that one mail which cannot be read hides no other:
 * its failure is noted, it is tried again later and finally put before a person. Several nodes may run this at once; the
 * row of a read mail can be made only once, and whoever comes second leaves nothing behind.
 */
@Component
public class ReadingStoredMails {

    private static final Logger log = LoggerFactory.getLogger(ReadingStoredMails.class);

    /** Mails looked up at a time: 100. Only their ids are held. */
    private static final int BATCH = 100;

    private final UnreadMails unread;
    private final ReadingOneMail reading;
    private final ReentrantLock oneSweepAtATime = new ReentrantLock();

    ReadingStoredMails(UnreadMails unread, ReadingOneMail reading) {
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
            List<StoredMail.Id> batch = unread.next(BATCH);
            while (!batch.isEmpty()) {
                for (StoredMail.Id id : batch) {
                    read += read(id) ? 1 : 0;
                }
                batch = batch.size() < BATCH ? List.of() : unread.next(BATCH);
            }
            unread.noteProgress();
            return read;
        } finally {
            oneSweepAtATime.unlock();
        }
    }

    private boolean read(StoredMail.Id id) {
        try {
            reading.read(id);
            return true;
        } catch (RuntimeException problem) {
            if (unread.isRead(id)) {
                log.debug("mail {} was read by another node in the meantime", id.asText());
            } else {
                noteFailure(id, problem);
            }
            return false;
        }
    }

    private void noteFailure(StoredMail.Id id, RuntimeException problem) {
        if (unread.noteFailure(id, problem)) {
            log.error("mail {} could not be read; it is tried again later", id.asText(), problem);
        } else {
            log.error("mail {} could not be read; a person is asked to look at it", id.asText(), problem);
            reading.giveUp(id);
        }
    }
}
