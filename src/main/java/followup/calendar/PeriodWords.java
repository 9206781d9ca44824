package followup.calendar;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A period in words: 3か月, 3 months. */
public final class PeriodWords {

    private static final Wording WORDING = Wording.of(PeriodWords.class);

    private PeriodWords() {}

    public static Bilingual of(Period period) {
        var parts = new ArrayList<Bilingual>();
        add(parts, "period.years", period.getYears());
        add(parts, "period.months", period.getMonths());
        add(parts, "period.days", period.getDays());
        return new Bilingual(join(parts, Bilingual::ja, ""), join(parts, Bilingual::en, " "));
    }

    private static void add(List<Bilingual> parts, String key, int count) {
        if (count != 0) {
            parts.add(WORDING.say(key, count));
        }
    }

    private static String join(List<Bilingual> parts, Function<Bilingual, String> language, String separator) {
        return parts.stream().map(language).collect(Collectors.joining(separator));
    }
}
