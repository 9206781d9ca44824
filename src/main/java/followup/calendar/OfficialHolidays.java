package followup.calendar;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.TreeSet;

/**
 * A list of public holidays in the format of the Cabinet Office's {@code syukujitsu.csv}: Windows-31J as published (or
 * UTF-8, with or without a byte order mark), the header {@value #HEADER}, then lines such as {@code 2019/1/1,元日}. The
 * list stands for every year that it names at least once. Immutable.
 */
public final class OfficialHolidays {

    static final String HEADER = "国民の祝日・休日月日,国民の祝日・休日名称";

    /** What the list calls a holiday that has no name of its own. */
    static final String NAMELESS = "休日";

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);
    private static final Wording WORDING = Wording.of(OfficialHolidays.class);

    private final SequencedMap<LocalDate, Holiday> holidays = new LinkedHashMap<>();

    private OfficialHolidays() {}

    /** @throws MalformedHolidayList naming the line, what was found there and what was expected */
    public static OfficialHolidays read(byte[] file) {
        var lines = text(file).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().strip().equals(HEADER)) {
            throw new MalformedHolidayList(
                    1, lines.isEmpty() ? "" : lines.getFirst(), WORDING.say("list.header", HEADER));
        }
        var list = new OfficialHolidays();
        for (int line = 2; line <= lines.size(); line++) {
            if (!lines.get(line - 1).isBlank()) {
                list.add(line, lines.get(line - 1));
            }
        }
        if (list.holidays.isEmpty()) {
            throw new MalformedHolidayList(2, "", WORDING.say("list.row"));
        }
        return list;
    }

    private void add(int line, String row) {
        var cells = row.split(",", -1);
        if (cells.length != 2 || cells[1].isBlank()) {
            throw new MalformedHolidayList(line, row, WORDING.say("list.row"));
        }
        var date = date(line, cells[0].strip());
        var name = cells[1].strip();
        var words = HolidayName.ofJapanese(name)
                .map(HolidayName::words)
                .orElseGet(() -> new Bilingual(
                        name, WORDING.say("list.other-holiday", name).en()));
        if (holidays.putIfAbsent(date, new Holiday(date, words)) != null) {
            throw new MalformedHolidayList(line, row, WORDING.say("list.once"));
        }
    }

    private static LocalDate date(int line, String found) {
        try {
            return LocalDate.parse(found, DATE);
        } catch (DateTimeException notADate) {
            throw new MalformedHolidayList(line, found, WORDING.say("list.date"));
        }
    }

    private static String text(byte[] file) {
        try {
            var text = decode(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return decode(file, Charset.forName("windows-31j"));
            } catch (CharacterCodingException neither) {
                throw new MalformedHolidayList(1, neither.toString(), WORDING.say("list.encoding"));
            }
        }
    }

    private static String decode(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }

    public List<Holiday> holidays() {
        return List.copyOf(holidays.values());
    }

    /** The years the list stands for; never empty. */
    public NavigableSet<Integer> years() {
        var years = new TreeSet<Integer>();
        holidays.keySet().forEach(date -> years.add(date.getYear()));
        return years;
    }
}
