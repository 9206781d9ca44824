package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.analysis.SurveyStory;
import followup.analysis.SurveyStory.WaveFallen;
import followup.countermeasure.Intervention;
import followup.site.AssessmentStep;
import followup.site.Programme;
import followup.survey.Survey;
import followup.wording.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelinesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 31);

    private final Timelines timelines =
            new Timelines(new Programme(null, ZoneId.of("Asia/Tokyo"), Period.ofMonths(3), null, "ja"), new Tags());

    @Test
    void theFollowUpIsDoneAfterWhatLedToItOnTheSameDay() {
        var request = new WaveFallen(0, "request", Instant.parse("2023-01-31T01:00:00Z"));

        var entries = timelines.of(
                Map.of(AssessmentStep.DEBRIEF, LocalDate.of(2022, 10, 31), AssessmentStep.FOLLOW_UP, DAY),
                List.of(asked(request)),
                List.of(),
                true);

        assertThat(entries).extracting(TimelineEntry::key).containsExactly("step", "due", "follow-up");
    }

    @Test
    void whatAPersonPutRightStandsWhereItHappenedAndItsReasonForThoseWhoSeeMails() {
        var corrected = new Intervention(
                Intervention.Kind.CORRECTED,
                Instant.parse("2023-01-31T02:00:00Z"),
                "tanaka",
                "told by telephone",
                List.of("W-01"),
                false);
        var request = new WaveFallen(0, "request", Instant.parse("2023-01-31T01:00:00Z"));

        var seen = timelines.of(Map.of(), List.of(asked(request)), List.of(corrected), true);
        var hidden = timelines.of(Map.of(), List.of(asked(request)), List.of(corrected), false);

        assertThat(seen).extracting(TimelineEntry::key).containsExactly("debrief", "due", "change.CORRECTED");
        assertThat(seen.getLast().change()).isEqualTo(corrected);
        assertThat(hidden.getLast().change()).isEqualTo(corrected.withoutReason());
    }

    private static SurveyStory asked(WaveFallen wave) {
        return new SurveyStory(
                "FU-7K3Q-X2M9",
                "EC001",
                "Tea shop",
                Survey.State.CLOSED,
                new Bilingual("終了", "closed"),
                LocalDate.of(2022, 10, 31),
                DAY,
                new Bilingual("", ""),
                DAY,
                null,
                null,
                null,
                List.of(wave),
                List.of(),
                List.of(),
                List.of());
    }
}
