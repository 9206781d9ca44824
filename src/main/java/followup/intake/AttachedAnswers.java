package followup.intake;

import followup.mail.Attachment;
import java.util.Locale;
import java.util.Set;

/** Which attachments a person must look at, since answers may stand in them. */
final class AttachedAnswers {

    /** Made for tables, or hiding what is inside: may contradict the mail, so it is looked at whatever the mail says. */
    private static final Set<String> ALWAYS = Set.of(
            "xlsx", "xls", "xlsm", "ods", "csv", "tsv", "numbers", "zip", "7z", "rar", "lzh", "docx", "doc", "odt");

    /** May hold the answer when the mail itself says nothing. */
    private static final Set<String> IF_MAIL_IS_SILENT = Set.of(
            "pdf", "txt", "rtf", "jpg", "jpeg", "png", "gif", "tif", "tiff", "heic", "pptx", "ppt", "html", "htm");

    /** Made by programs for programs. */
    private static final Set<String> HARMLESS = Set.of(
            "text/calendar", "text/vcard", "text/x-vcard", "text/directory", "message/rfc822", "application/pgp-keys");

    private AttachedAnswers() {}

    /** @param silent whether nothing was read in the mail itself */
    static boolean mayHold(Attachment attachment, boolean silent) {
        var name = attachment.name().toLowerCase(Locale.ROOT);
        var ending = name.substring(name.lastIndexOf('.') + 1);
        return ALWAYS.contains(ending)
                || silent && !attachment.isInline() && (IF_MAIL_IS_SILENT.contains(ending) || isNameless(attachment));
    }

    /** A part without a name may be the mail's own text under a wrong label. */
    private static boolean isNameless(Attachment attachment) {
        return attachment.name().isBlank()
                && attachment.bytes().length > 0
                && !HARMLESS.contains(attachment.contentType());
    }
}
