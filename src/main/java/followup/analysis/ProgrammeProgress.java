package followup.analysis;

import followup.site.AssessmentStep;
import followup.wording.Bilingual;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many sites finished each step. What counts is the day on which a step was done, not on which it was imported. */
@Component
public class ProgrammeProgress {

    private final JdbcClient jdbc;

    ProgrammeProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param asOf the last day that counts
     * @param sites of the programme
     * @param steps in their order
     */
    public record Progress(LocalDate asOf, long sites, List<StepProgress> steps) {}

    /** {@code done} of {@code of} sites; the percentage is rounded, half up, and null when there are none. */
    public record StepProgress(
            AssessmentStep step,
            Bilingual name,
            long done,
            long of,
            @Nullable Integer percent) {}

    public Progress asOf(LocalDate day) {
        var done = new EnumMap<AssessmentStep, Long>(AssessmentStep.class);
        jdbc.sql("select step, count(*) as sites from step where done_on <= :day group by step")
                .param("day", day)
                .query(row -> {
                    done.put(AssessmentStep.valueOf(row.getString("step")), row.getLong("sites"));
                });
        long sites = jdbc.sql("select count(*) from site").query(Long.class).single();
        var steps = Arrays.stream(AssessmentStep.values())
                .map(step -> {
                    long count = done.getOrDefault(step, 0L);
                    return new StepProgress(step, step.words(), count, sites, Percent.of(count, sites));
                })
                .toList();
        return new Progress(day, sites, steps);
    }
}
