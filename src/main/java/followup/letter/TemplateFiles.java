package followup.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The sources of one letter in one language, as they stand in its folder; line ends are LF, a byte order mark is taken off.
 *
 * @param html empty for a letter of text only
 */
record TemplateFiles(String subject, String body, Optional<String> html) {

    static final String SUBJECT = "subject.txt";
    static final String BODY = "body.txt";
    static final String HTML = "body.html";

    /** Characters of a version: enough to tell the templates of one programme apart. */
    private static final int VERSION_LENGTH = 12;

    /** The beginning of the files' common hash: the same words give the same version on every machine. */
    String version() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {subject, body, html.orElse("")}) {
                hash.update(part.getBytes(UTF_8));
                hash.update((byte) 0);
            }
            return HexFormat.of().formatHex(hash.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
