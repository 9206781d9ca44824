package followup.intake;

import followup.mail.Attachment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which attachments a person must look at, since answers may stand in them: every one, but for what programs add to any mail, and for
 * pictures beside an answer, since most of them are logos. What a file is, its bytes tell before its type and its name: gateways and people
 * rename files.
 */
final class AttachedAnswers {

    /** Signatures, keys, cards and appointments, and the fork that a Mac sends beside a file. */
    private static final Set<String> OF_PROGRAMS = Set.of(
            "text/calendar",
            "text/x-vcalendar",
            "application/ics",
            "text/vcard",
            "text/x-vcard",
            "text/directory",
            "application/pgp-keys",
            "application/applefile");

    /** The same, when they came without their type. */
    private static final List<String> BEGINNINGS_OF_PROGRAMS = List.of(
            "BEGIN:VCARD", "BEGIN:VCALENDAR", "-----BEGIN PGP SIGNATURE-----", "-----BEGIN PGP PUBLIC KEY BLOCK-----");

    /** How a signature of S/MIME begins behind its length: the object identifier 1.2.840.113549.1.7.2. */
    private static final String SIGNED = "\u0006\u0009\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0007\u0002";

    /** PNG, GIF and JPEG. */
    private static final List<String> BEGINNINGS_OF_PICTURES = List.of("\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff");

    private static final Set<String> PICTURES = Set.of(
            "png", "gif", "jpg", "jpeg", "jfif", "bmp", "svg", "webp", "heic", "tif", "tiff", "ico", "wmf", "emf",
            "wmz", "emz");

    /** Zip and with it every workbook and text of today's offices, those of before, PDF, RTF, 7z and rar: no pictures, whatever they are called. */
    private static final List<String> BEGINNINGS_OF_DOCUMENTS =
            List.of("PK", "\u00d0\u00cf\u0011\u00e0", "%PDF", "{\\rtf", "7z\u00bc\u00af", "Rar!");

    /** Bytes that tell what a file is. */
    private static final int HEAD = 64;

    /** Bytes of a text that may turn out to say nothing: 64 Ki. A longer one is taken to say something. */
    private static final int LONGEST_BLANK = 64 * 1024;

    private AttachedAnswers() {}

    /** @param silent whether nothing was read in the mail itself */
    static boolean mayHold(Attachment attachment, boolean silent) {
        var head = text(attachment, HEAD);
        if (isOfPrograms(attachment, head)) {
            return false;
        }
        if (isPicture(attachment, head) || isBlank(attachment)) {
            return silent && !attachment.isInline() && !(attachment.name().isBlank() && attachment.size() == 0);
        }
        return true;
    }

    private static boolean isOfPrograms(Attachment attachment, String head) {
        return !begins(head, BEGINNINGS_OF_DOCUMENTS)
                && (OF_PROGRAMS.contains(attachment.contentType())
                        || begins(head.stripLeading(), BEGINNINGS_OF_PROGRAMS)
                        || ending(attachment).equals("p7s") && head.contains(SIGNED));
    }

    private static boolean isPicture(Attachment attachment, String head) {
        return begins(head, BEGINNINGS_OF_PICTURES)
                || !begins(head, BEGINNINGS_OF_DOCUMENTS)
                        && (attachment.contentType().startsWith("image/") || PICTURES.contains(ending(attachment)));
    }

    /** Such as the text that a mail program leaves behind the file of a mail, with nothing in it but tags. */
    private static boolean isBlank(Attachment attachment) {
        return attachment.size() == 0
                || attachment.contentType().startsWith("text/")
                        && attachment.size() <= LONGEST_BLANK
                        && text(attachment, attachment.size())
                                .replaceAll("<[^<>]*+>", "")
                                .replace("&nbsp;", "")
                                .isBlank();
    }

    private static boolean begins(String head, List<String> beginnings) {
        return beginnings.stream().anyMatch(head::startsWith);
    }

    private static String ending(Attachment attachment) {
        var name = attachment.name().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** One character for each byte. */
    private static String text(Attachment attachment, int length) {
        return new String(attachment.bytes(), 0, Math.min(length, attachment.size()), StandardCharsets.ISO_8859_1);
    }
}
