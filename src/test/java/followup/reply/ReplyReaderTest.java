package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyReaderTest {

    private static final String SENT = """
            [W-01] SQL文の組み立てをプレースホルダに改める（危険度: 高）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］

            [P-02] TLS 1.2 未満を無効にする（危険度: 中）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］
            """;

    private final ReplyReader reader = SampleLetter.reader();

    @Test
    void readsTheFormFilledInInsideTheQuotation() {
        Reading reading = read("> [W-01] SQL文の組み立てをプレースホルダに改める（危険度: 高）\n>   状況［１］　日付［　　　　］\n");

        assertThat(reading.needsReview()).isFalse();
        assertThat(reading.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.measure()).isEqualTo("W-01");
            assertThat(answer.status()).isEqualTo(Stated.APPLIED);
            assertThat(answer.certainty()).isEqualTo(Certainty.CLEAR);
            assertThat(answer.evidence()).isEqualTo("状況［１］");
            assertThat(answer.line()).isEqualTo(2);
        });
    }

    @Test
    void readsLinesAboveTheQuotation() {
        Reading reading = read("Ｗ－０１：対策済み\nP-02 未対策\n");

        assertThat(reading.answers()).extracting(Answer::status).containsExactly(Stated.APPLIED, Stated.NOT_APPLIED);
    }

    @Test
    void anUntouchedFormSaysNothing() {
        Reading reading = read(SENT.indent(0).replace("[", "> ["));

        assertThat(reading.answers()).isEmpty();
        assertThat(reading.needsReview()).isFalse();
    }

    @Test
    void takesTheDayOfRegularMaintenanceForTheDayOfWhatIsDoneThen() {
        assertThat(dateOf("W-01: 2022年12月13日の定期保守で対応いたしました"))
                .hasValueSatisfying(date -> assertThat(date.from()).isEqualTo("2022-12-13"));
        assertThat(dateOf("W-01: 2022年12月13日の打ち合わせで対応済み")).isEmpty();
        assertThat(dateOf("W-01: 2022年12月13日の定期保守の報告のとおり対応済み")).isEmpty();
    }

    private Optional<StatedDate> dateOf(String words) {
        return read(words).answers().getFirst().date();
    }

    @Test
    void aGoalInsideTheRunningYearIsNotDone() {
        for (String words : List.of("今年度中に完了", "年度内に完了", "3月末までに完了", "2月末までに対応済み")) {
            assertThat(read("W-01: " + words).answers())
                    .as(words)
                    .singleElement()
                    .extracting(Answer::certainty)
                    .isEqualTo(Certainty.PROPOSED);
        }
    }

    @Test
    void twoStatusesForOneMeasureAreHeldWhereverTheyStand() {
        Reading reading = read("""
                P-02: 対策予定

                > [P-02] TLS 1.2 未満を無効にする（危険度: 中）
                >   状況［対策中］　日付［　　　　］
                """);

        assertThat(reading.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.certainty()).isEqualTo(Certainty.PROPOSED);
            assertThat(answer.reasons()).contains(Reason.CONTRADICTION.code());
        });
    }

    @Test
    void whoDoesNotKnowWhatIsHeld() {
        assertThat(read("W-01: 担当者が不在で分かりません").answers())
                .singleElement()
                .extracting(Answer::certainty)
                .isEqualTo(Certainty.PROPOSED);
        assertThat(read("W-01: should be done next week").answers())
                .singleElement()
                .extracting(Answer::certainty)
                .isEqualTo(Certainty.PROPOSED);
    }

    @Test
    void aLineBetweenTheQuotedLinesAnswersTheBlockAboveIt() {
        for (String words : List.of("回答：対策済み", "⇒対策済み", "-> done", "対策済み")) {
            Reading reading = read("""
                    > [P-02] TLS 1.2 未満を無効にする（危険度: 中）
                    >   状況［　］　日付［　　　　］
                    >   内容［　　　　　　　　　　］
                    """ + words + "\n");

            assertThat(reading.needsReview()).as(words).isFalse();
            assertThat(reading.answers())
                    .as(words)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.status()).isEqualTo(Stated.APPLIED))
                    .satisfies(answer -> assertThat(answer.certainty()).isEqualTo(Certainty.CLEAR));
        }
    }

    @Test
    void takesTheDateFromANoteOnlyWhereItIsTheStatusOnesAndTheSlotIsEmpty() {
        assertThat(noted("1", "", "2022年12月13日に実施しました").date())
                .hasValueSatisfying(date -> assertThat(date.from()).isEqualTo("2022-12-13"));
        assertThat(noted("3", "", "2023年4月に実施予定").date())
                .hasValueSatisfying(date -> assertThat(date.precision()).isEqualTo(DatePrecision.MONTH));
        assertThat(noted("1", "", "12月13日に診断を受け、対応しました").date()).isEmpty();
        assertThat(noted("1", "", "12月13日に実施しました。1月10日に実施報告を受領").date()).isEmpty();
        assertThat(noted("1", "", "契約は12月20日まで").date()).isEmpty();
    }

    @Test
    void takesNoDateFromWhatIsSaidOfADayOrOfTheOffice() {
        for (String note : List.of("※2月11日（土）は臨時休業", "※2月11日まで不在", "2月11日は弊社の休業日です", "（2月11日はお休みです）")) {
            assertThat(read("W-01：対策予定\n" + note).answers())
                    .as(note)
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.date()).isEmpty())
                    .satisfies(answer -> assertThat(answer.status()).isEqualTo(Stated.PLANNED));
        }
        for (String plan : List.of("W-01：2月11日の休業日に実施予定です", "W-01：対策予定\n2月11日に休業して実施します", "W-01：対策予定（2月11日）")) {
            assertThat(read(plan).answers().getFirst().date())
                    .as(plan)
                    .hasValueSatisfying(date -> assertThat(date.from()).isEqualTo("2023-02-11"));
        }
    }

    @Test
    void takesWorkInATestEnvironmentForProgressAndForNoMore() {
        assertThat(noted("2", "", "検証環境で動作確認中").certainty()).isEqualTo(Certainty.CLEAR);
        assertThat(noted("1", "", "検証環境で動作確認中").certainty()).isEqualTo(Certainty.PROPOSED);
        assertThat(noted("1", "", "検証環境で実施").certainty()).isEqualTo(Certainty.PROPOSED);
        assertThat(noted("1", "", "確認が必要です").certainty()).isEqualTo(Certainty.PROPOSED);
    }

    @Test
    void readsAnswersInTheOrderOfTheFormBehindALabel() {
        assertThat(read("回答（上から順）：1,3").answers())
                .extracting(Answer::status)
                .containsExactly(Stated.APPLIED, Stated.PLANNED);
        assertThat(read("状況は上から順番に1,3,4です。").needsReview()).isTrue();
    }

    private Answer noted(String status, String date, String note) {
        return read("> [W-01] SQL文の組み立てをプレースホルダに改める（危険度: 高）\n>   状況［" + status + "］　日付［" + date + "］\n>   内容［" + note
                        + "］\n")
                .answers()
                .getFirst();
    }

    private Reading read(String reply) {
        return reader.read(
                ReplyText.of(reply), List.of(SentForm.of(SENT)), ReadingContext.receivedOn(LocalDate.of(2023, 2, 1)));
    }
}
