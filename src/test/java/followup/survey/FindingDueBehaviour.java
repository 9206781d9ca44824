package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What is due is found along an index, on whichever database. */
abstract class FindingDueBehaviour {

    private static final int SURVEYS = 5_000;
    private static final int BUSY = 250;

    abstract DataSource database();

    @Test
    void whatIsDueIsFoundByItsIndexAmongManySurveys() {
        try (var programme = new ManySurveys(database(), SURVEYS, BUSY)) {
            programme.plan();
            programme.analyze();

            assertThat(programme.explainFinding().toLowerCase(Locale.ROOT))
                    .contains("survey_by_next_at")
                    .doesNotContain("tablescan", "seq scan");
            assertThat(programme.findDue()).isEqualTo(RequestingDueSurveys.BATCH);
            assertThat(programme.sweep()).isEqualTo(BUSY);
            assertThat(programme.findDue()).isZero();
        }
    }
}
