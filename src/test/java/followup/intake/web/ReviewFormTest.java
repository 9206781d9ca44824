package followup.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.intake.Accepted;
import followup.intake.ReviewDesk;
import followup.mail.MailAddress;
import followup.site.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class ReviewFormTest {

    private static final ReviewDesk.Proposal PROPOSED =
            proposal("W-01", "APPLIED", LocalDate.of(2023, 1, 1), "proposed");
    private static final ReviewDesk.Proposal RECORDED = proposal("P-02", "PLANNED", null, "clear");
    private static final ReviewDesk.Proposal UNREAD = proposal("P-03", "UNKNOWN", null, "open");

    @Test
    void leftAsItIsMeansAccepting() {
        var form = ReviewForm.of(item(), untouched());
        assertThat(form.isUntouched()).isTrue();
        assertThat(form.isEmpty()).isFalse();
        assertThat(form.isFaulty()).isFalse();
    }

    @Test
    void longTextIsNotCut() {
        var typed = untouched();
        var longText = "長".repeat(3_000);
        typed.set("content.W-01", longText);
        typed.set("note", longText);
        var form = ReviewForm.of(item(), typed);
        assertThat(form.answers()).extracting(Accepted::content).containsExactly(longText);
        assertThat(form.note()).isEqualTo(longText);
    }

    @Test
    void whatCouldNotBeReadIsLeftToThePerson() {
        assertThat(ReviewForm.of(item()).rows())
                .filteredOn(row -> row.code().equals("P-03"))
                .allSatisfy(row -> assertThat(row.entered().status()).isEmpty());
    }

    @Test
    void whatWaitsComesFirst() {
        assertThat(ReviewForm.of(item()).rows())
                .extracting(ReviewForm.Row::code)
                .containsExactly("W-01", "P-03", "P-02", "P-04");
    }

    @Test
    void whatIsNotMentionedStandsApartUntilSomethingIsTyped() {
        assertThat(ReviewForm.of(item()).unmentioned())
                .extracting(ReviewForm.Row::code)
                .containsExactly("P-04");
        var typed = untouched();
        typed.set("content.P-04", "電話で聞いた");
        assertThat(ReviewForm.of(item(), typed).unmentioned()).isEmpty();
        assertThat(ReviewForm.of(item(), typed).mentioned())
                .extracting(ReviewForm.Row::code)
                .containsExactly("W-01", "P-03", "P-02", "P-04");
    }

    @Test
    void changedValuesAreRecordedAndThoseRecordedAlreadyOnlyWhenTheyWereChanged() {
        var typed = untouched();
        typed.set("status.W-01", "IN_PROGRESS");
        typed.set("date.W-01", "");
        var form = ReviewForm.of(item(), typed);
        assertThat(form.isUntouched()).isFalse();
        assertThat(form.answers()).containsExactly(new Accepted("W-01", Status.IN_PROGRESS, null, null, "直した", "", 0));
        typed.set("status.P-02", "APPLIED");
        assertThat(ReviewForm.of(item(), typed).answers())
                .extracting(Accepted::measure)
                .containsExactly("W-01", "P-02");
    }

    @Test
    void dateWithoutStatusAndDateThatIsNoneAreFaults() {
        var typed = untouched();
        typed.set("status.W-01", "");
        assertThat(ReviewForm.of(item(), typed).rows().getFirst().fault()).isEqualTo("intake.review.fault.status");
        typed.set("status.W-01", "APPLIED");
        typed.set("date.W-01", "2023-02-30");
        assertThat(ReviewForm.of(item(), typed).rows().getFirst().fault()).isEqualTo("intake.review.fault.date");
    }

    @Test
    void emptiedAdditionalMeasureIsDropped() {
        var typed = untouched();
        typed.set("additional", " ");
        var form = ReviewForm.of(item(), typed);
        assertThat(form.additional()).isEmpty();
        assertThat(form.isUntouched()).isFalse();
    }

    @Test
    void unknownStatusIsNone() {
        var typed = untouched();
        typed.set("status.P-04", "PERHAPS");
        assertThat(ReviewForm.of(item(), typed).isUntouched()).isTrue();
    }

    /** What a browser sends when nothing was touched. */
    private static MultiValueMap<String, String> untouched() {
        var typed = new LinkedMultiValueMap<String, String>();
        for (ReviewForm.Row row : ReviewForm.of(item()).rows()) {
            typed.add("status." + row.code(), row.entered().status());
            typed.add("date." + row.code(), row.entered().date());
            typed.add("precision." + row.code(), row.entered().precision());
            typed.add("content." + row.code(), row.entered().content());
        }
        typed.add("additional", "棚卸し\r\n月一回");
        typed.add("additional", "");
        return typed;
    }

    private static ReviewDesk.Proposal proposal(
            String measure, String status, @Nullable LocalDate date, String certainty) {
        return new ReviewDesk.Proposal(
                measure, status, date, date == null ? null : "month", "直した", certainty, "済み", 1, 0, 2, List.of());
    }

    private static ReviewDesk.Item item() {
        return new ReviewDesk.Item(
                1,
                "in-1",
                "OPEN",
                "FU-7K3Q-X2M9",
                List.of(),
                MailAddress.of("tanaka@shop.example"),
                "",
                LocalDate.of(2023, 2, 1),
                "",
                List.of(),
                List.of(
                        new ReviewDesk.Asked("P-02", "鍵", false),
                        new ReviewDesk.Asked("P-04", "版", true),
                        new ReviewDesk.Asked("W-01", "更新", true),
                        new ReviewDesk.Asked("P-03", "控え", true)),
                List.of(PROPOSED, UNREAD),
                List.of(RECORDED),
                List.of("棚卸し\n月一回"),
                Instant.EPOCH,
                null,
                null,
                "",
                1);
    }
}
