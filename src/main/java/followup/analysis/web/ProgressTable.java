package followup.analysis.web;

import followup.analysis.Grouping;
import followup.analysis.ProgrammeProgress.Progress;
import followup.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The steps as the programme's progress report prints them: N of M sites, a column per day. */
final class ProgressTable {

    private static final Wording WORDING = Wording.of(Grouping.class);

    private final Locale locale;

    ProgressTable(Locale locale) {
        this.locale = locale;
    }

    /** @param days at least one, in their order */
    void write(List<Progress> days, Table file) throws IOException {
        var header = new ArrayList<String>();
        header.add(word("column.step"));
        days.forEach(day -> header.add(word("column.as-of", day.asOf().toString())));
        file.header(header);
        var steps = days.getFirst().steps();
        for (int place = 0; place < steps.size(); place++) {
            var row = new ArrayList<String>();
            row.add(steps.get(place).name().in(locale));
            for (var day : days) {
                var step = day.steps().get(place);
                row.add(word("cell.steps", file.figure(step.done()), file.figure(step.of())));
            }
            file.row(row);
        }
    }

    private String word(String key, Object... arguments) {
        return WORDING.say(key, arguments).in(locale);
    }
}
