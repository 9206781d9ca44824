package followup.countermeasure;

import followup.site.Programme;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the days that callers ask for, and knows which day it is in the programme's zone. */
@Component
public class AskedDays {

    private static final Wording WORDING = Wording.of(AskedDays.class);

    /** Characters of a wrong value that are shown back: enough to recognise it. */
    private static final int SHOWN = 40;

    private static final int LENGTH = "2022-10-12".length();
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Programme programme;
    private final Clock clock;

    AskedDays(Programme programme, Clock clock) {
        this.programme = programme;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), programme.zone());
    }

    /**
     * @param text a day such as {@code 2022-10-12}; null or empty means today
     * @throws Refusal when it is anything else
     */
    public AsOf asOf(@Nullable String text) {
        var day = day("asOf", text);
        return AsOf.endOf(day == null ? today() : day, programme.zone());
    }

    /**
     * @param parameter the name under which the caller gave it
     * @return null when nothing was given
     * @throws Refusal when it is no day such as {@code 2022-10-12}
     */
    public @Nullable LocalDate day(String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (text.length() == LENGTH) {
            try {
                return LocalDate.parse(text, DAY);
            } catch (DateTimeParseException noSuchDay) {
                throw refusal(parameter, text);
            }
        }
        throw refusal(parameter, text);
    }

    private static Refusal refusal(String parameter, String text) {
        return new Refusal(Refusal.Kind.BAD_INPUT, "bad-date", WORDING.say("bad-date", parameter, shown(text)));
    }

    /** A wrong value as a refusal shows it back: its beginning. */
    public static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
