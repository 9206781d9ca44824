package followup.intake;

import followup.mail.Attachment;
import followup.mail.DecodedMail;
import followup.sheet.ReadSheet;
import followup.sheet.ReadingSheets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files that need a password. In Japan a zip with a password and a second mail with the password are ordinary (PPAP); the company
 * deserves to hear that nobody can open it here.
 */
final class LockedFiles {

    private LockedFiles() {}

    /** The locked files of a mail, in its order. */
    static List<Attachment> of(DecodedMail mail, ReturnedSheets sheets) {
        var workbooks = sheets.files().stream()
                .filter(file ->
                        file.content() instanceof ReadSheet.Unread unread && unread.why() == ReadSheet.Why.ENCRYPTED)
                .map(ReturnedSheets.File::attachment);
        var others = mail.attachments().stream().filter(file -> ReadingSheets.needsPassword(file.bytes()));
        return Stream.concat(others, workbooks).distinct().toList();
    }

    /**
     * Whether a text that answers nothing tells a password, or that one follows: real lines are
     *
     * <pre>
     * 先ほどお送りした添付ファイルのパスワードをお知らせします。
     * 解凍パスワード：Xk92-pq7m
     * The password for the attachment is: Xk92-pq7m
     * </pre>
     */
    static boolean tellsAPassword(String subject, String text) {
        return names(subject, "パスワード", "password") && !text.isBlank()
                || text.lines().map(line -> line.toLowerCase(Locale.ROOT)).anyMatch(LockedFiles::isAboutAPassword);
    }

    private static boolean isAboutAPassword(String line) {
        boolean named = names(line, "パスワード", "ﾊﾟｽﾜｰﾄﾞ", "password", "passcode", "pass:", "pass：", "pw:", "pw：");
        boolean told = line.indexOf(':') >= 0 || line.indexOf('：') >= 0 || line.indexOf('「') >= 0;
        return named
                && (told
                        || names(
                                line, "知らせ", "送付", "送り", "通知", "連絡", "別途", "解凍", "zip", "添付", "attach", "file",
                                "send"));
    }

    private static boolean names(String text, String... words) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(lower::contains);
    }
}
