package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import followup.reply.Answer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two mails say the same: SHA-256 over sender, subject, the person's text and the answers. Transport
 * headers and layout differ between two deliveries of one mail; these do not.
 */
final class Fingerprint {

    private Fingerprint() {}

    static String of(DecodedMail mail, MailReading reading) {
        var digest = sha256();
        add(digest, mail.from().map(MailAddress::comparable).orElse(""));
        add(digest, mail.subject());
        add(digest, reading.text());
        for (Answer answer : reading.answers()) {
            add(digest, answer.measure() + "=" + answer.status() + "=" + answer.evidence());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
