package followup.analysis;

import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Risk;
import followup.wording.Bilingual;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many sites have which risk level as their worst, per kind of diagnosis, of the sites diagnosed by a day. */
@Component
public class RiskLevels {

    /** The two kinds of diagnosis. */
    private static final List<Category> DIAGNOSED = List.of(Category.WEB_APPLICATION, Category.PLATFORM);

    private final JdbcClient jdbc;

    RiskLevels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param asOf the last day that counts
     * @param diagnosed the sites diagnosed by then: the total of every percentage
     */
    public record WorstRisks(LocalDate asOf, long diagnosed, List<CategoryRisks> categories) {}

    /**
     * @param levels from high to low
     * @param withoutFinding sites in which the diagnosis of this kind found nothing
     */
    public record CategoryRisks(Category category, Bilingual name, List<LevelShare> levels, Share withoutFinding) {}

    /** Sites whose worst risk level this is. */
    public record LevelShare(
            Risk risk,
            Bilingual name,
            long count,
            long total,
            @Nullable Integer percent) {}

    /** {@code count} of {@code total}; the percentage is rounded, half up, and null when there are none. */
    public record Share(long count, long total, @Nullable Integer percent) {}

    public WorstRisks asOf(LocalDate day) {
        long diagnosed = jdbc.sql("select count(*) from step where step = :diagnosis and done_on <= :day")
                .param("diagnosis", AssessmentStep.DIAGNOSIS.name())
                .param("day", day)
                .query(Long.class)
                .single();
        var counts = counts(day);
        var categories = DIAGNOSED.stream()
                .map(category -> risks(category, counts.getOrDefault(category, Map.of()), diagnosed))
                .toList();
        return new WorstRisks(day, diagnosed, categories);
    }

    private Map<Category, Map<Risk, Long>> counts(LocalDate day) {
        var counts = new EnumMap<Category, Map<Risk, Long>>(Category.class);
        jdbc.sql("""
                        select category, worst, count(*) as sites
                        from (select f.site_code, f.category,
                                  min(case f.risk when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end) as worst
                              from finding f join step s on s.site_code = f.site_code
                              where s.step = :diagnosis and s.done_on <= :day
                              group by f.site_code, f.category) site_risk
                        group by category, worst
                        """)
                .param("diagnosis", AssessmentStep.DIAGNOSIS.name())
                .param("day", day)
                .query(row -> {
                    counts.computeIfAbsent(
                                    Category.valueOf(row.getString("category")), category -> new EnumMap<>(Risk.class))
                            .put(Risk.values()[row.getInt("worst")], row.getLong("sites"));
                });
        return counts;
    }

    private static CategoryRisks risks(Category category, Map<Risk, Long> counts, long diagnosed) {
        var levels = Arrays.stream(Risk.values())
                .map(risk -> {
                    long count = counts.getOrDefault(risk, 0L);
                    return new LevelShare(risk, risk.words(), count, diagnosed, Percent.of(count, diagnosed));
                })
                .toList();
        long without =
                diagnosed - counts.values().stream().mapToLong(Long::longValue).sum();
        return new CategoryRisks(
                category, category.words(), levels, new Share(without, diagnosed, Percent.of(without, diagnosed)));
    }
}
