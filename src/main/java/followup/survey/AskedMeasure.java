package followup.survey;

import followup.site.Category;
import followup.site.Measure;
import followup.site.Risk;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A measure that the company is asked for, as it stood when the request went out. Later imports do not change it.
 *
 * @param answeredAt when its answer was accepted; null as long as it is open
 */
public record AskedMeasure(
        String code,
        String title,
        Category category,
        @Nullable Risk risk,
        @Nullable Instant answeredAt) {

    static AskedMeasure of(Measure measure) {
        return new AskedMeasure(measure.code(), measure.title(), measure.category(), measure.risk(), null);
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
