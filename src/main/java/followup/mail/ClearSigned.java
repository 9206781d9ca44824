package followup.mail;

import java.util.ArrayList;
import java.util.List;

/** Takes the armour off text that is signed with PGP in the clear (RFC 4880, 7). The signature itself is not checked. */
final class ClearSigned {

    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";

    private ClearSigned() {}

    /** The lines without armour; the same list when there is none, or when it is incomplete. */
    static List<String> opened(List<String> lines) {
        int begin = indexOf(lines, BEGIN, 0);
        int signature = begin < 0 ? -1 : indexOf(lines, SIGNATURE, begin);
        int end = signature < 0 ? -1 : indexOf(lines, END, signature);
        if (end < 0) {
            return lines;
        }
        var opened = new ArrayList<>(lines.subList(0, begin));
        int text = begin + 1;
        while (text < signature && !lines.get(text).isBlank()) {
            text++;
        }
        for (String line : lines.subList(Math.min(text + 1, signature), signature)) {
            opened.add(line.startsWith("- ") ? line.substring(2) : line);
        }
        opened.addAll(lines.subList(end + 1, lines.size()));
        return opened;
    }

    /** Whether nothing stands before an encrypted message. */
    static boolean isEncrypted(List<String> lines) {
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        return first < lines.size() && lines.get(first).startsWith("-----BEGIN PGP MESSAGE-----");
    }

    private static int indexOf(List<String> lines, String wanted, int from) {
        for (int i = from; i < lines.size(); i++) {
            if (lines.get(i).startsWith(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
