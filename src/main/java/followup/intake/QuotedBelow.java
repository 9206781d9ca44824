package followup.intake;

import java.util.List;
import java.util.Locale;

/**
 * Finds where a mail program put the mail that is answered below the answer without marking its lines:
 *
 * <pre>
 * -----Original Message-----            From: / Sent: / To: / Subject:
 * -----元のメッセージ-----               差出人: / 送信日時: / 宛先: / 件名:
 * ---- On Tue, 31 Jan 2023 … wrote ---
 * </pre>
 */
final class QuotedBelow {

    /** Lines within which the labels of such a block stand. */
    private static final int BLOCK_LINES = 6;

    private static final String[] FROM = {"from:", "差出人:", "差出人 :", "送信者:", "発信者:"};
    private static final String[] SENT = {"sent:", "date:", "送信日時:", "日時:", "日付:", "送信日:"};
    private static final String[] SUBJECT = {"subject:", "件名:", "題名:"};

    private QuotedBelow() {}

    /** The number of lines that stand above it; all of them when there is none. */
    static int linesAbove(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = plain(lines.get(i));
            if (isDivider(line) || starts(line, FROM) && follows(lines, i, SENT) && follows(lines, i, SUBJECT)) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isDivider(String line) {
        if (!line.startsWith("---")) {
            return false;
        }
        int text = 0;
        while (text < line.length() && (line.charAt(text) == '-' || line.charAt(text) == ' ')) {
            text++;
        }
        String rest = line.substring(text);
        return rest.startsWith("original message-")
                || rest.startsWith("original message -")
                || rest.startsWith("元のメッセージ")
                || rest.startsWith("on ") && rest.indexOf(':') > 0
                || rest.startsWith("original appointment")
                || rest.startsWith("転送されたメッセージ");
    }

    private static boolean follows(List<String> lines, int from, String[] labels) {
        for (int i = from + 1; i < Math.min(lines.size(), from + BLOCK_LINES); i++) {
            if (starts(plain(lines.get(i)), labels)) {
                return true;
            }
        }
        return false;
    }

    private static boolean starts(String line, String[] labels) {
        for (String label : labels) {
            if (line.startsWith(label)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String line) {
        String cut = line.strip();
        String head = cut.length() > 60 ? cut.substring(0, 60) : cut;
        return head.toLowerCase(Locale.ROOT).replace('\uff1a', ':').replace("*", "");
    }
}
