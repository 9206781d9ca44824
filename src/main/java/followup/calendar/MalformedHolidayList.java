package followup.calendar;

import followup.wording.Bilingual;
import followup.wording.Wording;

/** A list of holidays that cannot be read: which line, what was found there, what was expected. */
public final class MalformedHolidayList extends RuntimeException {

    private final int line;
    private final transient Bilingual words;

    MalformedHolidayList(int line, String found, Bilingual expected) {
        this(line, Wording.of(MalformedHolidayList.class).say("list.fault", Integer.toString(line), found, expected));
    }

    private MalformedHolidayList(int line, Bilingual words) {
        super(words.en());
        this.line = line;
        this.words = words;
    }

    /** Counted from 1, the header included. */
    public int line() {
        return line;
    }

    public Bilingual words() {
        return words;
    }
}
