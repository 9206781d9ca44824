package followup.intake;

import followup.inbox.StoredMails;
import followup.mail.MailDecoder;
import followup.site.Programme;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Reads stored mails from their bytes and has the results recorded together, in one transaction: a durable commit costs as much for
 * one mail as for twenty. Interpreting happens before it. When one of them cannot be read or recorded, nothing of any stays.
 */
@Component
class ReadingSomeMails {

    private final StoredMails storedMails;
    private final MailDecoder decoder;
    private final ReadingMail readingMail;
    private final RecordingReading recording;
    private final Programme programme;

    ReadingSomeMails(
            StoredMails storedMails,
            MailDecoder decoder,
            ReadingMail readingMail,
            RecordingReading recording,
            Programme programme) {
        this.storedMails = storedMails;
        this.decoder = decoder;
        this.readingMail = readingMail;
        this.recording = recording;
        this.programme = programme;
    }

    void read(List<UnreadMails.Unread> mails) {
        recording.record(mails.stream().map(this::understood).toList());
    }

    /** Puts a mail whose reading keeps failing before a person, without reading it. */
    void giveUp(UnreadMails.Unread mail) {
        recording.recordFailure(mail.id(), receivedOn(mail));
    }

    private RecordingReading.Understood understood(UnreadMails.Unread stored) {
        var mail = decoder.decode(storedMails.raw(stored.id()));
        var receivedOn = receivedOn(stored);
        return new RecordingReading.Understood(stored.id(), mail, readingMail.read(mail, receivedOn), receivedOn);
    }

    private LocalDate receivedOn(UnreadMails.Unread mail) {
        return LocalDate.ofInstant(mail.arrivedAt(), programme.zone());
    }
}
