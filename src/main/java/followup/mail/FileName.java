package followup.mail;

import java.text.Normalizer;
import java.util.function.Consumer;

/** File names of attachments, wherever and however they are written. */
final class FileName {

    /** Longest name kept, in UTF-16 units. The middle is cut out. */
    private static final int LONGEST = 250;

    private FileName() {}

    /** The name from Content-Disposition, else from Content-Type; empty when there is none. */
    static String of(Entity part, String hint, Consumer<Repair> repairs) {
        return clean(part.disposition()
                .text("filename", hint, repairs)
                .filter(name -> !name.isBlank())
                .or(() -> part.type().parameters().text("name", hint, repairs))
                .orElse(""));
    }

    /** Without folders and control characters, in normal form C. */
    static String clean(String name) {
        int folder = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        var plain = new StringBuilder(name.length());
        name.substring(folder + 1).chars().filter(c -> c >= ' ' && c != 0x7f).forEach(c -> plain.append((char) c));
        String normal = Normalizer.normalize(plain.toString().strip(), Normalizer.Form.NFC);
        return normal.length() <= LONGEST
                ? normal
                : Cleaned.clean(normal.substring(0, LONGEST / 2) + normal.substring(normal.length() - LONGEST / 2));
    }
}
