package followup.analysis.web;

import followup.analysis.ApplicationTimes.Times;
import followup.analysis.Grouping;
import followup.analysis.Responses.Funnel;
import followup.analysis.web.Charts.Share;
import followup.wording.Wording;
import java.util.Locale;

/** Responses and times as pictures. */
final class FurtherCharts {

    private static final Wording WORDING = Wording.of(Grouping.class);

    private FurtherCharts() {}

    static String responses(Funnel funnel, Locale locale) {
        return Charts.shares(
                "responses",
                WORDING.say("chart.responses").in(locale),
                WORDING.say("chart.responses.description").in(locale),
                funnel.stages().stream()
                        .map(stage -> new Share(
                                stage.name().in(locale),
                                stage.count(),
                                stage.of(),
                                BeforeAfterCharts.words(stage.count(), stage.of())))
                        .toList());
    }

    static String times(Times times, Locale locale) {
        return Charts.columns(
                "times",
                WORDING.say("chart.times").in(locale),
                WORDING.say("chart.times.description").in(locale),
                times.distribution().stream()
                        .map(month -> new Share(
                                WORDING.say("chart.month", String.valueOf(month.months()))
                                        .in(locale),
                                month.measures(),
                                times.newlyApplied(),
                                Shown.grouped(month.measures())))
                        .toList());
    }
}
