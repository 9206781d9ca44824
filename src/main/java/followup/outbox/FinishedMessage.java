package followup.outbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.angus.mail.smtp.SMTPMessage;

/** A mail whose bytes are ready: Angus writes them as they are, adding only the dots that SMTP wants doubled. */
final class FinishedMessage extends SMTPMessage {

    private final byte[] bytes;
    private boolean written;

    FinishedMessage(Session session, String envelopeFrom, byte[] bytes) {
        super(session);
        this.bytes = bytes;
        setEnvelopeFrom("<" + envelopeFrom + ">");
    }

    /** Whether the last byte has left our hands. The server may have the whole mail from then on. */
    boolean isWritten() {
        return written;
    }

    boolean isEightBit() {
        for (byte octet : bytes) {
            if (octet < 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        out.write(bytes);
        written = true;
    }

    /** Angus asks only to trace it. */
    @Override
    public String getSubject() {
        return "";
    }

    @Override
    public void saveChanges() throws MessagingException {
        throw new MessagingException("the bytes are finished");
    }
}
