package followup.intake;

import static followup.intake.Given.OTHER_SURVEY;
import static followup.intake.Given.OTHER_TOKEN;
import static followup.intake.Given.SURVEY;
import static followup.intake.Given.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose answer a mail is. Each key alone, keys that agree, keys that contradict each other. */
class CorrelatingTest {

    private final Correlating correlating = new Correlating(Given.correspondence());

    private Correlation correlate(String headers, String text) {
        return correlating.correlate(Given.reply(headers, text));
    }

    @Test
    void replyAddressDecidesAlone() {
        var found = correlate("From: tanaka@chaho.example\nTo: followup+%s@survey.example\n".formatted(TOKEN), "はい");
        assertThat(found.survey()).contains(SURVEY);
    }

    @Test
    void replyAddressIsFoundInDeliveryHeadersAndInUpperCase() {
        var found = correlate(
                "From: x@y.example\nTo: desk@survey.example\nDelivered-To: FOLLOWUP+%s@survey.example\n"
                        .formatted(TOKEN.toUpperCase(java.util.Locale.ROOT)),
                "はい");
        assertThat(found.survey()).contains(SURVEY);
    }

    @Test
    void anyMailOfTheThreadDecidesAlone() {
        var found = correlate(
                "From: tanaka@chaho.example\nReferences: <other@chaho.example> <request.%s@survey.example>\n"
                        .formatted(TOKEN),
                "はい");
        assertThat(found.survey()).contains(SURVEY);
    }

    @Test
    void quotedTokenDecidesAlone() {
        assertThat(correlate("From: tanaka@chaho.example\n", "> 確認用の文字列: " + TOKEN)
                        .survey())
                .contains(SURVEY);
    }

    @Test
    void retypedReferenceCountsTogetherWithTheContactsAddress() {
        var retyped = SURVEY.value().toLowerCase(java.util.Locale.ROOT).replace("-", " ");
        assertThat(correlate("From: tanaka@chaho.example\nSubject: %s\n".formatted(retyped), "対策済みです")
                        .survey())
                .contains(SURVEY);
    }

    @Test
    void referenceAloneIsNotEnoughSinceItCanBeMistyped() {
        var found = correlate("From: x@y.example\nSubject: %s\n".formatted(SURVEY.value()), "対策済みです");
        assertThat(found.survey()).isEmpty();
        assertThat(found.ranked()).containsExactly(SURVEY);
    }

    @Test
    void contactWhoNamesAskedMeasuresNeedsNoKey() {
        assertThat(correlate("From: Tanaka@Chaho.Example\n", "W-01: 対策済み").survey())
                .contains(SURVEY);
    }

    @Test
    void contactWhoNamesNothingIsOnlySuggested() {
        var found = correlate("From: tanaka@chaho.example\n", "先日の件、承知しました");
        assertThat(found.survey()).isEmpty();
        assertThat(found.ranked()).containsExactly(SURVEY);
    }

    @Test
    void keysOfTwoSurveysContradictEachOther() {
        var found = correlate(
                "From: tanaka@chaho.example\nTo: followup+%s@survey.example\n".formatted(TOKEN),
                "> 確認用の文字列: " + OTHER_TOKEN);
        assertThat(found.contradictory()).isTrue();
        assertThat(found.survey()).isEmpty();
        assertThat(found.ranked()).containsExactly(SURVEY, OTHER_SURVEY);
    }

    @Test
    void nothingPointsNowhere() {
        var found = correlate("From: x@y.example\n", "こんにちは");
        assertThat(found.survey()).isEmpty();
        assertThat(found.ranked()).isEmpty();
        assertThat(found.contradictory()).isFalse();
    }
}
