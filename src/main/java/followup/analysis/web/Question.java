package followup.analysis.web;

import followup.analysis.Grouping;
import followup.analysis.Selection;
import followup.countermeasure.AsOf;
import followup.countermeasure.AskedDays;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is asked for.
 *
 * @param comparedWith another day beside the first one; null when there is none
 */
record Question(
        Grouping by, Selection which, AsOf asOf, @Nullable AsOf comparedWith) {

    static final String AS_OF =
            "What was known at the end of this day (YYYY-MM-DD, such as 2022-10-12); today when missing";
    static final String BY = "How measures are grouped: risk, category, measure or site";
    static final String RISK = "Only measures of this risk level: high, medium, low, or none for those without one";
    static final String CATEGORY = "Only measures of this category: web_application, platform or operation";
    static final String COMPARED_WITH = "Progress and risk levels: another day beside the first one (YYYY-MM-DD)";

    private static final Wording WORDING = Wording.of(Grouping.class);

    /** As it came in: from a page or from a program, with missing parts null or empty. */
    record Asked(
            @Parameter(description = BY) @Nullable String by,
            @Parameter(description = RISK) @Nullable String risk,
            @Parameter(description = CATEGORY) @Nullable String category,
            @Parameter(description = AS_OF) @Nullable String asOf,

            @Parameter(description = COMPARED_WITH) @Nullable
            String comparedWith) {

        /** The same with another grouping. */
        Asked by(String grouping) {
            return new Asked(grouping, risk, category, asOf, comparedWith);
        }
    }

    /** Understands questions; pages and programs are answered by the same rules. */
    @Component
    static class Understanding {

        private final AskedDays days;

        Understanding(AskedDays days) {
            this.days = days;
        }

        /** @throws Refusal when a part cannot be understood */
        Question of(Asked asked) {
            var other = asked.comparedWith();
            return new Question(
                    grouping(asked.by()),
                    Selection.parse(asked.risk(), asked.category()),
                    days.asOf(asked.asOf()),
                    other == null || other.isEmpty() ? null : comparedWith(other));
        }

        /** The last day of which something can be known. */
        LocalDate today() {
            return days.asOf(null).day();
        }

        private AsOf comparedWith(String text) {
            days.day("comparedWith", text);
            return days.asOf(text);
        }

        private static Grouping grouping(@Nullable String by) {
            var code = by == null ? "" : by;
            return Grouping.parse(code).orElseThrow(() -> unknown(code));
        }

        private static Refusal unknown(String by) {
            var codes = Arrays.stream(Grouping.values()).map(Grouping::code).collect(Collectors.joining(", "));
            return new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "unknown-grouping",
                    WORDING.say("unknown-grouping", AskedDays.shown(by), codes));
        }
    }
}
