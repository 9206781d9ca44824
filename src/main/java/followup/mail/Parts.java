package followup.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was found beside the text while walking over a mail. Not thread-safe. */
final class Parts {

    private final String charset;
    private final Problems problems;
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<EmbeddedMail> embedded = new ArrayList<>();
    private @Nullable DeliveryStatus deliveryStatus;
    private @Nullable Disposition disposition;
    private boolean encrypted;

    /** @param charset of the mail, for names that do not say theirs */
    Parts(String charset, Problems problems) {
        this.charset = charset;
        this.problems = problems;
    }

    void attach(String rawName, String type, boolean inline, byte[] content) {
        String name = EncodedWords.decode(rawName, charset, repair -> problems.note(repair.in(Repair.FILE_NAME)));
        attachments.add(new Attachment(FileName.clean(name), type, inline, content));
    }

    void attach(Attachment attachment) {
        attachments.add(attachment);
    }

    void embed(EmbeddedMail mail) {
        embedded.add(mail);
    }

    void report(DeliveryStatus status) {
        deliveryStatus = deliveryStatus == null ? status : deliveryStatus;
    }

    void report(Disposition receipt) {
        disposition = disposition == null ? receipt : disposition;
    }

    void foundEncrypted() {
        encrypted = true;
    }

    boolean isEncrypted() {
        return encrypted;
    }

    List<Attachment> attachments() {
        return attachments;
    }

    List<EmbeddedMail> embedded() {
        return embedded;
    }

    Optional<DeliveryStatus> deliveryStatus() {
        return Optional.ofNullable(deliveryStatus);
    }

    Optional<Disposition> disposition() {
        return Optional.ofNullable(disposition);
    }
}
