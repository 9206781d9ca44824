package followup.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A text we sent: its lines, and the blocks of the form in it. Works on any text; one without a form has no codes. */
public final class SentForm {

    private final Set<String> lines;
    private final Map<String, String> titles;

    private SentForm(Set<String> lines, Map<String, String> titles) {
        this.lines = lines;
        this.titles = titles;
    }

    /** @param sentText the bare text of the mail */
    public static SentForm of(String sentText) {
        var lines = new HashSet<String>();
        var titles = new LinkedHashMap<String, String>();
        sentText.lines().forEach(raw -> {
            String line = raw.strip();
            lines.add(Passage.of(line).squeezed().text());
            int close = line.indexOf(']');
            if (line.startsWith("[") && close > 1 && Codes.isCode(line.substring(1, close))) {
                titles.putIfAbsent(
                        line.substring(1, close),
                        withoutRisk(line.substring(close + 1).strip()));
            }
        });
        return new SentForm(lines, titles);
    }

    private static String withoutRisk(String heading) {
        int bracket = Math.max(heading.lastIndexOf('（'), heading.lastIndexOf(" ("));
        return bracket > 0 ? heading.substring(0, bracket).strip() : heading;
    }

    /** The measures asked in this text, in its order. */
    public List<String> codes() {
        return new ArrayList<>(titles.keySet());
    }

    public Optional<String> titleOf(String code) {
        return Optional.ofNullable(titles.get(code));
    }

    boolean hasLine(Passage line) {
        return lines.contains(line.squeezed().text());
    }
}
