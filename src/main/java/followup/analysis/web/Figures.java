package followup.analysis.web;

import followup.analysis.ApplicationTimes;
import followup.analysis.BeforeAfter;
import followup.analysis.ProgrammeProgress;
import followup.analysis.Responses;
import followup.analysis.RiskLevels;
import followup.countermeasure.AskedDays;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The tables there are, as pages show them and files hold them. */
@Component
class Figures {

    private static final Wording WORDING = Wording.of(BeforeAfter.class);

    private final BeforeAfter beforeAfter;
    private final Responses responses;
    private final ApplicationTimes times;
    private final ProgrammeProgress progress;
    private final RiskLevels risks;

    Figures(
            BeforeAfter beforeAfter,
            Responses responses,
            ApplicationTimes times,
            ProgrammeProgress progress,
            RiskLevels risks) {
        this.beforeAfter = beforeAfter;
        this.responses = responses;
        this.times = times;
        this.progress = progress;
        this.risks = risks;
    }

    /** A table's name in addresses. */
    enum Figure {
        BEFORE_AFTER,
        NEWLY_APPLIED,
        RESPONSES,
        APPLICATION_TIMES,
        PROGRESS,
        RISK_LEVELS;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws Refusal when there is no such table */
        static Figure parse(String code) {
            var codes = Arrays.stream(values()).map(Figure::code);
            return Arrays.stream(values())
                    .filter(figure -> figure.code().equals(code))
                    .findAny()
                    .orElseThrow(() -> new Refusal(
                            Refusal.Kind.NOT_FOUND,
                            "unknown-table",
                            WORDING.say(
                                    "unknown-table", AskedDays.shown(code), codes.collect(Collectors.joining(", ")))));
        }

        /** Whether it is counted over measures by a grouping. */
        boolean isGrouped() {
            return this == BEFORE_AFTER || this == NEWLY_APPLIED;
        }

        /** Whether it counts the measures of a risk level or category only, where they are named. */
        boolean isNarrowed() {
            return isGrouped() || this == APPLICATION_TIMES;
        }
    }

    void write(Figure figure, Question question, Locale locale, Table file) throws IOException {
        switch (figure) {
            case BEFORE_AFTER ->
                new BeforeAfterTable(question.by(), locale)
                        .write(beforeAfter.groups(question.by(), question.asOf(), question.which()), file);
            case NEWLY_APPLIED ->
                new NewlyAppliedTable(question.by(), locale)
                        .write(beforeAfter.groups(question.by(), question.asOf(), question.which()), file);
            case RESPONSES -> new ResponsesTable(locale).write(responses.asOf(question.asOf()), file);
            case APPLICATION_TIMES ->
                new ApplicationTimesTable(locale).write(times.asOf(question.asOf(), question.which()), file);
            case PROGRESS ->
                new ProgressTable(locale)
                        .write(days(question).stream().map(progress::asOf).toList(), file);
            case RISK_LEVELS ->
                new RiskLevelsTable(locale)
                        .write(days(question).stream().map(risks::asOf).toList(), file);
        }
    }

    /** The one or two days that are asked about, the earlier first. */
    static List<LocalDate> days(Question question) {
        var other = question.comparedWith();
        return other == null
                ? List.of(question.asOf().day())
                : Stream.of(other.day(), question.asOf().day()).sorted().toList();
    }
}
