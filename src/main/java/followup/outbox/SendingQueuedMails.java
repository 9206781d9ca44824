package followup.outbox;

import org.springframework.stereotype.Component;

/** Sends what is due. */
@Component
public class SendingQueuedMails {

    /** @return how many mails the mail server took */
    public int sendDue() {
        throw new UnsupportedOperationException();
    }
}
