package followup.intake;

import static followup.intake.Given.OTHER_SURVEY;
import static followup.intake.Given.OTHER_TOKEN;
import static followup.intake.Given.SURVEY;
import static followup.intake.Given.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import followup.mail.MailAddress;
import followup.survey.Survey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** A maintenance company that is the contact of 2,000 sites. */
    private static final class OfManySites implements Correspondence {

        private static final List<Survey.Reference> AWAITED = IntStream.range(0, 2_000)
                .mapToObj(number -> Given.reference("FU-%04d-000".formatted(number)))
                .toList();
        private static final Survey.Reference LAST = AWAITED.getLast();

        private int askedForThePerson;
        private int askedForCodes;
        private int decoded;

        @Override
        public Optional<Survey.Reference> byToken(String token) {
            return token.equals(TOKEN) ? Optional.of(LAST) : Optional.empty();
        }

        @Override
        public Optional<Survey.Reference> byMessageId(String messageId) {
            return Optional.empty();
        }

        @Override
        public boolean exists(Survey.Reference survey) {
            return AWAITED.contains(survey);
        }

        @Override
        public List<Survey.Reference> awaitingAnswerFrom(MailAddress sender) {
            askedForThePerson++;
            return AWAITED;
        }

        @Override
        public List<SentMail> sentFor(Survey.Reference survey) {
            decoded++;
            return List.of();
        }

        @Override
        public Set<String> codesOf(Survey.Reference survey) {
            askedForCodes++;
            return Set.of("W-01");
        }

        @Override
        public List<MailAddress> contactsOf(Survey.Reference survey) {
            return List.of();
        }
    }

    private final OfManySites many = new OfManySites();

    @Test
    void whoeverAnswersByAKeyIsNotLookedUpBesides() {
        var found = new Correlating(many)
                .correlate(Given.reply(
                        "From: desk@care.example\nTo: followup+%s@survey.example\n".formatted(TOKEN), "W-01: 対策済み"));
        assertThat(found.survey()).contains(OfManySites.LAST);
        assertThat(found.clues()).hasSize(1);
        assertThat(many.askedForThePerson + many.askedForCodes + many.decoded).isZero();
    }

    @Test
    void aPersonOfManySurveysIsSuggestedAFewAndDecidedByNoCodes() {
        var found = new Correlating(many).correlate(Given.reply("From: desk@care.example\n", "W-01: 対策済み"));
        assertThat(found.survey()).isEmpty();
        assertThat(found.clues()).hasSizeLessThanOrEqualTo(50);
        assertThat(many.askedForCodes + many.decoded).isZero();
    }

    @Test
    void aPersonOfManySurveysWhoGivesAReferenceNeedsNoOtherKey() {
        var found = new Correlating(many)
                .correlate(Given.reply(
                        "From: desk@care.example\nSubject: %s\n".formatted(OfManySites.LAST.value()), "対策済みです"));
        assertThat(found.survey()).contains(OfManySites.LAST);
    }
}
