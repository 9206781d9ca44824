package followup.intake;

import followup.mail.Attachment;
import followup.mail.DecodedMail;
import followup.sheet.ReadSheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files that need a password. In Japan a zip with a password and a second mail with the password are ordinary (PPAP); the company
 * deserves to hear that nobody can open it here.
 */
final class LockedFiles {

    /** Bytes of a zip's first entry before its name: mark, version, and the bits of which the first says "encrypted". */
    private static final int FLAGS_AT = 6;

    private LockedFiles() {}

    /** The locked files of a mail, in its order. */
    static List<Attachment> of(DecodedMail mail, ReturnedSheets sheets) {
        var workbooks = sheets.files().stream()
                .filter(file ->
                        file.content() instanceof ReadSheet.Unread unread && unread.why() == ReadSheet.Why.ENCRYPTED)
                .map(ReturnedSheets.File::attachment);
        var archives = mail.attachments().stream().filter(LockedFiles::isLockedZip);
        return Stream.concat(archives, workbooks).distinct().toList();
    }

    /** By its bytes: some gateways name it {@code .zi_} or {@code .dat}. */
    private static boolean isLockedZip(Attachment attachment) {
        try (var stream = attachment.open()) {
            var head = stream.readNBytes(FLAGS_AT + 1);
            return head.length > FLAGS_AT
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && head[2] == 3
                    && head[3] == 4
                    && (head[FLAGS_AT] & 1) == 1;
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
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
