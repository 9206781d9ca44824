package followup.inbox;

import jakarta.mail.MessagingException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Brings what is new in the mailbox into our own tables; see {@link FetchRun} for the order of things. */
@Component
public class FetchingMail {

    private final Mailbox mailbox;
    private final MailboxSession session;
    private final FetchingRules rules;
    private final Inboxes inboxes;
    private final UnstoredMails unstored;
    private final StoringMails storing;
    private final MailboxContact contact;
    private final ReentrantLock oneRunAtATime = new ReentrantLock();
    private volatile boolean carefully;

    FetchingMail(
            Mailbox mailbox,
            MailboxSession session,
            FetchingRules rules,
            Inboxes inboxes,
            UnstoredMails unstored,
            StoringMails storing,
            MailboxContact contact) {
        this.mailbox = mailbox;
        this.session = session;
        this.rules = rules;
        this.inboxes = inboxes;
        this.unstored = unstored;
        this.storing = storing;
        this.contact = contact;
    }

    /**
     * Returns when everything that was in the mailbox is stored or recorded as not stored; at once when another node is
     * at it. A server that cannot be reached is logged and tried again at the next call.
     *
     * @return how many mails were stored that were not known before
     */
    public int fetchNew() {
        return run(FetchRun::fetchNew, 0);
    }

    /** What a run does once it has the lease and an open folder. */
    interface Work<T> {
        T in(FetchRun run) throws MessagingException;
    }

    /** Lends a run to {@code work}, or gives {@code otherwise} when another node has the lease or the server is away. */
    <T> T run(Work<T> work, T otherwise) {
        oneRunAtATime.lock();
        try {
            if (!inboxes.lease(mailbox.name())) {
                return otherwise;
            }
            try (var run = new FetchRun(mailbox, session, rules, inboxes, unstored, storing, carefully)) {
                var result = work.in(run);
                carefully = false;
                contact.made();
                return result;
            } finally {
                inboxes.release(mailbox.name());
            }
        } catch (MessagingException problem) {
            carefully = true;
            contact.failed(problem);
            return otherwise;
        } catch (StoringMails.Overtaken elsewhere) {
            return otherwise;
        } finally {
            oneRunAtATime.unlock();
        }
    }
}
