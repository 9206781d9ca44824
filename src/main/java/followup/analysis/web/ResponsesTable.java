package followup.analysis.web;

import followup.analysis.Grouping;
import followup.analysis.Responses.Funnel;
import followup.wording.Wording;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How far the surveys have come: one row per stage, with what it is a part of. */
final class ResponsesTable {

    private static final Wording WORDING = Wording.of(Grouping.class);

    private final Locale locale;

    ResponsesTable(Locale locale) {
        this.locale = locale;
    }

    void write(Funnel funnel, Table file) throws IOException {
        file.header(Stream.of("stage", "surveys", "total", "share", "of-what")
                .map(column -> WORDING.say("column." + column).in(locale))
                .toList());
        for (var stage : funnel.stages()) {
            file.row(List.of(
                    stage.name().in(locale),
                    stage.count(),
                    stage.of(),
                    new Percentage(stage.percent()),
                    stage.total().in(locale)));
        }
    }
}
