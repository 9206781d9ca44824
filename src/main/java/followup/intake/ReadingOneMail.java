package followup.intake;

import followup.inbox.StoredMail;
import followup.inbox.StoredMails;
import followup.mail.MailDecoder;
import followup.site.Programme;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Reads one stored mail from its bytes and has the result recorded. Interpreting happens outside any transaction. */
@Component
class ReadingOneMail {

    private final StoredMails storedMails;
    private final MailDecoder decoder;
    private final ReadingMail readingMail;
    private final RecordingReading recording;
    private final Programme programme;

    ReadingOneMail(
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

    void read(StoredMail.Id id) {
        var mail = decoder.decode(storedMails.raw(id));
        var receivedOn = receivedOn(id);
        recording.record(id, mail, readingMail.read(mail, receivedOn), receivedOn);
    }

    /** Puts a mail whose reading keeps failing before a person, without reading it. */
    void giveUp(StoredMail.Id id) {
        recording.recordFailure(id, receivedOn(id));
    }

    private LocalDate receivedOn(StoredMail.Id id) {
        return LocalDate.ofInstant(storedMails.find(id).orElseThrow().internalDate(), programme.zone());
    }
}
