package followup.inbox;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Commits what a batch brought together with how far the folder has been read; only then is anybody told. */
@Component
class StoringMails {

    private static final Logger LOG = LoggerFactory.getLogger(StoringMails.class);

    private final Inboxes inboxes;
    private final StoredMails stored;
    private final UnstoredMails unstored;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;

    StoringMails(
            Inboxes inboxes,
            StoredMails stored,
            UnstoredMails unstored,
            TransactionOperations transaction,
            ApplicationEventPublisher events) {
        this.inboxes = inboxes;
        this.stored = stored;
        this.unstored = unstored;
        this.transaction = transaction;
        this.events = events;
    }

    /** Another node went on from the same place; nothing was changed. */
    static final class Overtaken extends RuntimeException {}

    /**
     * @param lastUid how far the folder has been dealt with afterwards
     * @return the ids of the mails that were not known before
     * @throws Overtaken when nothing was stored because another node went on from the same place
     */
    List<StoredMail.Id> store(Inbox inbox, Haul haul, long lastUid) {
        var added = transaction.execute(status -> {
            if (!inboxes.advance(inbox, inbox.uidValidity(), lastUid)) {
                throw new Overtaken();
            }
            var ids = new ArrayList<StoredMail.Id>();
            for (Fetched mail : haul.fetched()) {
                stored.store(inbox, mail).ifPresent(ids::add);
                unstored.settle(inbox, mail.mail().uid());
            }
            haul.missed().forEach(missed -> unstored.note(inbox, missed));
            return ids;
        });
        inboxes.sync();
        return added;
    }

    /** The server numbers its mails anew, so all of them are looked at again; those we have are recognised. */
    void startOver(Inbox inbox, long uidValidity) {
        transaction.executeWithoutResult(status -> {
            if (!inboxes.advance(inbox, uidValidity, 0)) {
                throw new Overtaken();
            }
            unstored.forgetNumbers(inbox.mailbox());
        });
    }

    /** One who fails to react to a mail must not keep the others from being stored. */
    void tell(List<StoredMail.Id> added) {
        for (StoredMail.Id mail : added) {
            try {
                events.publishEvent(new Inbox.MailStored(mail));
            } catch (RuntimeException problem) {
                LOG.error("{} is stored, but reacting to it failed; it waits to be read", mail.asText(), problem);
            }
        }
    }
}
