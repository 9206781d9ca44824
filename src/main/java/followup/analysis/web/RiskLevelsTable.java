package followup.analysis.web;

import followup.analysis.Grouping;
import followup.analysis.RiskLevels.CategoryRisks;
import followup.analysis.RiskLevels.WorstRisks;
import followup.wording.Wording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The worst risk levels as the programme's progress report prints them, such as 6社（25%）, a column per day. */
final class RiskLevelsTable {

    private static final Wording WORDING = Wording.of(Grouping.class);

    private final Locale locale;

    RiskLevelsTable(Locale locale) {
        this.locale = locale;
    }

    /** @param days at least one, in their order */
    void write(List<WorstRisks> days, Table file) throws IOException {
        var header = new ArrayList<>(List.of(word("column.diagnosis"), word("column.worst-risk")));
        days.forEach(
                day -> header.add(word("column.as-of-diagnosed", day.asOf().toString(), file.figure(day.diagnosed()))));
        file.header(header);
        for (int place = 0; place < days.getFirst().categories().size(); place++) {
            write(days, place, file);
        }
    }

    private void write(List<WorstRisks> days, int place, Table file) throws IOException {
        var category = days.getFirst().categories().get(place);
        var name = category.name().in(locale);
        for (int level = 0; level < category.levels().size(); level++) {
            int chosen = level;
            var words = category.levels().get(level).name().in(locale);
            file.row(row(
                    name,
                    words,
                    days,
                    place,
                    risks -> cell(
                            file,
                            risks.levels().get(chosen).count(),
                            risks.levels().get(chosen).percent())));
        }
        file.row(row(
                name,
                word("risk.no-finding"),
                days,
                place,
                risks -> cell(
                        file,
                        risks.withoutFinding().count(),
                        risks.withoutFinding().percent())));
    }

    private static List<String> row(
            String category, String level, List<WorstRisks> days, int place, Function<CategoryRisks, String> cell) {
        var row = new ArrayList<>(List.of(category, level));
        days.forEach(day -> row.add(cell.apply(day.categories().get(place))));
        return row;
    }

    private String cell(Table file, long count, @Nullable Integer percent) {
        return percent == null ? Shown.NOTHING : word("cell.sites", file.figure(count), String.valueOf(percent));
    }

    private String word(String key, Object... arguments) {
        return WORDING.say(key, arguments).in(locale);
    }
}
