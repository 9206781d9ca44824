package followup.analysis.web;

import followup.analysis.ApplicationTimes;
import followup.analysis.ApplicationTimes.Times;
import followup.analysis.Grouping;
import followup.wording.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** In which month after the debrief measures were applied; those of which no month is known stand below. */
final class ApplicationTimesTable {

    private static final Wording WORDING = Wording.of(Grouping.class);

    private final Locale locale;

    ApplicationTimesTable(Locale locale) {
        this.locale = locale;
    }

    void write(Times times, Table file) throws IOException {
        file.header(List.of(word("column.months"), word("column.newly-applied"), word("column.share")));
        row(word("months.before"), times.beforeDebrief(), times, file);
        for (var month : times.distribution()) {
            row(month(month.months()), month.measures(), times, file);
        }
        if (times.later() > 0) {
            row(
                    WORDING.say("months.later", String.valueOf(ApplicationTimes.LAST_MONTH))
                            .in(locale),
                    times.later(),
                    times,
                    file);
        }
        row(word("months.coarse"), times.coarse(), times, file);
        row(word("months.undated"), times.undated(), times, file);
        file.total(List.of(
                word("total"), times.newlyApplied(), Percentage.of(times.newlyApplied(), times.newlyApplied())));
    }

    String month(int number) {
        return WORDING.say("months.after", String.valueOf(number)).in(locale);
    }

    private static void row(String name, long count, Times times, Table file) throws IOException {
        file.row(List.of(name, count, Percentage.of(count, times.newlyApplied())));
    }

    private String word(String key) {
        return WORDING.say(key).in(locale);
    }
}
