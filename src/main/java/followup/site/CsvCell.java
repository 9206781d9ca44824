package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;

/**
 * One cell of a {@link CsvTable}. Each question that it cannot answer adds a fault, so ask one only. White space around
 * the content, the ideographic space too, does not count.
 */
public final class CsvCell {

    private static final Wording WORDING = Wording.of(CsvCell.class);
    private static final DateTimeFormatter ISO_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** Days before or after belong to no programme: a date outside these years is a slip of the pen. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final int line;
    private final String column;
    private final String content;
    private final Faults faults;
    private final CsvTable table;

    CsvCell(int line, String column, String content, Faults faults, CsvTable table) {
        this.line = line;
        this.column = column;
        this.content = content.strip();
        this.faults = faults;
        this.table = table;
    }

    public boolean isEmpty() {
        return content.isEmpty();
    }

    /**
     * A text of 1 to {@code limit} characters (UTF-16 units). Line breaks and tabs inside become one space, with a
     * notice, since names and titles stand in one line of a mail; other control characters are a fault.
     */
    public Optional<String> text(int limit) {
        if (content.isEmpty()) {
            return fault(WORDING.say("cell.empty"));
        }
        var text = content;
        if (text.chars().anyMatch(each -> each == '\n' || each == '\r' || each == '\t')) {
            text = text.replaceAll("[\\n\\r\\t]+", " ");
            table.notice(line, column, shown(), WORDING.say("cell.joined"));
        }
        if (text.codePoints().anyMatch(CsvCell::isControl)) {
            return fault(WORDING.say("cell.control"));
        }
        if (text.length() > limit) {
            return fault(WORDING.say("cell.too-long", String.valueOf(limit), String.valueOf(text.length())));
        }
        return Optional.of(text);
    }

    /** A date such as {@code 2022-11-30} between the years 2000 and 2099. */
    public Optional<LocalDate> date() {
        try {
            var date = LocalDate.parse(content, ISO_DATE);
            if (!date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY)) {
                return Optional.of(date);
            }
        } catch (DateTimeException notADate) {
            return fault(WORDING.say("cell.date"));
        }
        return fault(WORDING.say("cell.date"));
    }

    /** One of a few words, written exactly so. */
    public <T> Optional<T> oneOf(Map<String, T> words) {
        var value = words.get(content);
        return value == null
                ? fault(WORDING.say("cell.one-of", String.join(", ", words.keySet())))
                : Optional.of(value);
    }

    /** A site's code: 1 to 32 letters, digits, hyphens, underscores and full stops of ASCII, a letter or digit first. */
    public Optional<Site.Code> siteCode() {
        return Site.Code.isWellFormed(content)
                ? Optional.of(new Site.Code(content))
                : fault(WORDING.say("cell.site-code"));
    }

    /** The content as it stands, without the white space around it; may be empty, and anything. */
    public String raw() {
        return content;
    }

    /** Adds a fault of this cell: what the caller expected instead of the content. */
    public <T> Optional<T> fault(Bilingual expected) {
        faults.add(line, column, shown(), expected);
        return Optional.empty();
    }

    public int line() {
        return line;
    }

    public String column() {
        return column;
    }

    private String shown() {
        var visible = new StringBuilder();
        CsvRows.shortened(content).codePoints().forEach(each -> {
            if (isControl(each) || each == '\n' || each == '\r' || each == '\t') {
                visible.append("\\u%04X".formatted(each));
            } else {
                visible.appendCodePoint(each);
            }
        });
        return visible.toString();
    }

    /** Control characters, line and paragraph separators, and the marks that turn the direction of writing. */
    private static boolean isControl(int each) {
        return switch (Character.getType(each)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> each >= 0x202A && each <= 0x202E || each >= 0x2066 && each <= 0x2069;
        };
    }
}
