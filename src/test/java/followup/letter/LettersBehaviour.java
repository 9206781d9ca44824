package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import followup.inbox.StoredMail;
import followup.intake.Accepted;
import followup.intake.Held;
import followup.intake.ReplyNotUnderstood;
import followup.intake.ReplyRead;
import followup.mail.MailAddress;
import followup.outbox.QueuedMail;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Obstacle;
import followup.survey.RecordingAnswered;
import followup.survey.Survey.State;
import followup.wording.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a survey that falls due, or a reply that was read, to the bytes in the queue, on whichever database. */
abstract class LettersBehaviour {

    private static final MailAddress SATO = new MailAddress("Taro Sato", "Info@ec001.example");

    private Office office;

    abstract DataSource database();

    @BeforeEach
    void open() {
        office = new Office(database());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aDueSurveyWritesToEveryContactInTheirLanguage() {
        assertThat(office.sweepAt("2023-01-31T10:00")).isEqualTo(1);

        var survey = office.survey();
        assertThat(survey.state()).isEqualTo(State.REQUESTED);
        assertThat(office.queued())
                .extracting(QueuedMail::purpose, QueuedMail::recipient, QueuedMail::template)
                .containsExactly(
                        tuple("request", "info@ec001.example", "ja/request"),
                        tuple("request", "jane@vendor.example", "en/request"));
        var reply = "followup+" + survey.token() + "@survey.example";
        assertThat(office.queued()).allSatisfy(queued -> {
            assertThat(queued.envelopeFrom()).isEqualTo(reply);
            assertThat(queued.templateVersion()).hasSize(12);
            assertThat(queued.dueAt()).isEqualTo(Office.at("2023-01-31T10:00"));
            var mail = office.decoded(queued);
            assertThat(mail.to()).extracting(MailAddress::address).containsExactly("info@ec001.example");
            assertThat(mail.cc()).extracting(MailAddress::address).containsExactly("jane@vendor.example");
            assertThat(mail.replyTo()).extracting(MailAddress::address).containsExactly(reply);
            assertThat(mail.messageId().map(id -> "<" + id + ">")).contains(queued.messageId());
            assertThat(mail.subject())
                    .isEqualTo(queued.subject())
                    .contains(survey.reference().value());
            assertThat(mail.header("Auto-Submitted")).contains("auto-generated");
            assertThat(mail.header("Date")).contains("Tue, 31 Jan 2023 10:00:00 +0900");
            assertThat(office.text(queued))
                    .contains(survey.reference().value(), survey.token(), "[W-01] ", "[W-02] ")
                    .doesNotContain("[P-01]", "https://");
        });
        assertThat(office.text(office.queued().getFirst())).contains("2023年2月14日（火）までに");
        assertThat(office.text(office.queued().getLast())).contains("Tuesday, 14 February 2023");
    }

    @Test
    void aWaveIsWrittenOnce() {
        office.sweepAt("2023-01-31T10:00");
        office.sweepAt("2023-01-31T11:00");
        assertThat(office.queued()).hasSize(2).extracting(QueuedMail::messageId).doesNotHaveDuplicates();
    }

    @Test
    void aLetterThatCannotBeWrittenLeavesTheSurveyUnasked() {
        office.jdbc
                .sql("update contact set email = '佐藤@vendor.example' where role = 'CC'")
                .update();
        assertThat(office.sweepAt("2023-01-31T10:00")).isZero();
        assertThat(office.queued()).isEmpty();
        assertThat(office.survey().state()).isEqualTo(State.PLANNED);
        assertThat(office.survey().obstacle()).contains(Obstacle.NOT_COMPOSED);
    }

    @Test
    void aReminderAsksForWhatIsStillOpen() {
        office.sweepAt("2023-01-31T10:00");
        office.everythingWasSent();
        office.use(RecordingAnswered.class).answered(office.survey().reference(), Set.of("W-01"));
        assertThat(office.sweepAt("2023-02-14T10:00")).isEqualTo(1);

        var reminder = office.queued("reminder-1").getFirst();
        assertThat(reminder.template()).isEqualTo("ja/reminder");
        assertThat(office.text(reminder))
                .contains("2023年1月31日に、", "2023年2月28日（火）までに", "[W-02] ", "[その他]")
                .doesNotContain("[W-01]");
    }

    private ReplyRead read(int mail, MailAddress sender) {
        return new ReplyRead(
                office.survey().reference(),
                new StoredMail.Id(mail),
                LocalDate.of(2023, 2, 1),
                sender,
                List.of(new Accepted(
                        "W-01", Status.APPLIED, LocalDate.of(2023, 1, 15), "day", "単価から計算し直します", "状況［1］", 14)),
                List.of(new Held("P-01", "だいたい")),
                List.of(),
                List.of("W-02"),
                "<their.1@ec001.example>");
    }

    @Test
    void aReplyThatWasReadIsAcknowledgedOnce() {
        office.sweepAt("2023-01-31T10:00");
        office.everythingWasSent();
        office.moveTo("2023-02-01T22:30");
        office.context.publishEvent(read(12, SATO));
        office.context.publishEvent(read(12, SATO));

        var queued = office.queued("acknowledgement:in-12");
        assertThat(queued).singleElement().satisfies(mail -> {
            assertThat(mail.recipient()).isEqualTo("info@ec001.example");
            assertThat(mail.template()).isEqualTo("ja/acknowledgement");
        });
        var mail = office.decoded(queued.getFirst());
        assertThat(mail.to()).containsExactly(new MailAddress("佐藤 太郎", "info@ec001.example"));
        assertThat(mail.cc()).isEmpty();
        assertThat(mail.header("Auto-Submitted")).contains("auto-replied");
        assertThat(mail.inReplyTo()).containsExactly("their.1@ec001.example");
        assertThat(mail.references()).hasSize(2).last().isEqualTo("their.1@ec001.example");
        assertThat("<" + mail.references().getFirst() + ">")
                .isEqualTo(office.queued("request").getFirst().messageId());
        assertThat(office.text(queued.getFirst()))
                .contains("佐藤 太郎 様\n", "2023年2月1日に、")
                .contains("W-01 注文金額をサーバ側で再計算する\n  「対策済み」（2023年1月15日）と記録いたしました。\n")
                .contains("  承った内容: 単価から計算し直します\n  お書きいただいた箇所: 「状況［1］」\n")
                .contains("【担当者が確認する内容】", "「だいたい」")
                .contains("[W-02] 重要な操作にトークンによる確認を入れる（危険度: 中）\n  状況［　］")
                .doesNotContain("[W-01]", "[P-01]", "すべてお答えをいただきました");
    }

    @Test
    void aReplyThatWasNotUnderstoodIsAskedForAgain() {
        office.sweepAt("2023-01-31T10:00");
        var jane = new MailAddress("", "jane@vendor.example");
        office.context.publishEvent(new ReplyNotUnderstood(
                office.survey().reference(), new StoredMail.Id(13), LocalDate.of(2023, 2, 1), jane, ""));

        var queued = office.queued("clarification:in-13");
        assertThat(queued)
                .singleElement()
                .satisfies(mail -> assertThat(mail.template()).isEqualTo("en/clarification"));
        assertThat(office.decoded(queued.getFirst()).inReplyTo()).isEmpty();
        assertThat(office.text(queued.getFirst())).contains("Dear Jane Smith,", "[W-01] ", "[W-02] ");
    }

    @Test
    void whoeverWroteInAContactsPlaceIsAnsweredInTheSitesLanguage() {
        office.sweepAt("2023-01-31T10:00");
        office.context.publishEvent(read(12, new MailAddress("青葉\r\n茶舗", "Sales@EC001.example")));
        var queued = office.queued("acknowledgement:in-12");
        assertThat(queued)
                .singleElement()
                .satisfies(mail -> assertThat(mail.recipient()).isEqualTo("sales@ec001.example"));
        assertThat(office.text(queued.getFirst())).contains("青葉 茶舗 様");
    }

    @Test
    void oneSenderGetsNoMoreAnswersOnOneDayThanTheCap() {
        office.sweepAt("2023-01-31T10:00");
        for (int mail = 1; mail <= 5; mail++) {
            office.context.publishEvent(read(mail, SATO));
        }
        office.context.publishEvent(read(6, new MailAddress("", "sales@ec001.example")));
        office.moveTo("2023-02-01T00:00");
        office.context.publishEvent(read(7, SATO));
        assertThat(office.queued())
                .extracting(QueuedMail::purpose)
                .filteredOn(purpose -> purpose.startsWith("acknowledgement:"))
                .containsExactly(
                        "acknowledgement:in-1",
                        "acknowledgement:in-2",
                        "acknowledgement:in-3",
                        "acknowledgement:in-6",
                        "acknowledgement:in-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a b@ec001.example", "佐藤@ec001.example", "x@y\r\nBcc: z@y.example"})
    void aSenderWhoCannotBeWrittenToGetsNothingAndHindersNothing(String address) {
        office.sweepAt("2023-01-31T10:00");
        office.context.publishEvent(read(12, new MailAddress("", address)));
        assertThat(office.queued("acknowledgement:in-12")).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeWrittenHindersNothing() {
        office.sweepAt("2023-01-31T10:00");
        var strange = new Accepted("W-01", Status.APPLIED, LocalDate.of(2023, 1, 1), "century", "", "済", 1);
        office.context.publishEvent(new ReplyRead(
                office.survey().reference(),
                new StoredMail.Id(12),
                LocalDate.of(2023, 2, 1),
                SATO,
                List.of(strange),
                List.of(),
                List.of(),
                List.of(),
                ""));
        assertThat(office.queued("acknowledgement:in-12")).isEmpty();
    }

    @Test
    void aPreviewShowsWhatWouldBeSentAndQueuesNothing() {
        var preview = office.use(PreviewingLetters.class);
        office.moveTo("2023-01-31T10:00");
        var planned = preview.preview("request", new Site.Code("EC001"), Optional.empty());
        assertThat(planned.planned()).isTrue();
        assertThat(planned.template()).isEqualTo("ja/request");
        assertThat(planned.subject()).contains(office.survey().reference().value());
        assertThat(planned.headers())
                .extracting(header -> header.name() + ": " + header.value())
                .contains("Cc: Jane Smith <jane@vendor.example>", "Auto-Submitted: auto-generated");
        assertThat(planned.text()).contains("2023年2月14日（火）までに", "[W-01] ", "[W-02] ");

        var unplanned = preview.preview("acknowledgement", new Site.Code("EC002"), Optional.of("en"));
        assertThat(unplanned.planned()).isFalse();
        assertThat(unplanned.text()).contains("FU-0000-0000", "Recorded as \"applied\" (31 January 2023).");
        for (var letter : Letter.values()) {
            assertThat(preview.preview(letter.folder(), new Site.Code("EC001"), Optional.of("en"))
                            .text())
                    .contains(office.survey().token());
        }
        assertThat(office.queued()).isEmpty();
    }

    @Test
    void aPreviewOfWhatIsNotThereIsRefused() {
        var preview = office.use(PreviewingLetters.class);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> preview.preview("invoice", new Site.Code("EC001"), Optional.empty()))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("unknown-letter"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> preview.preview("request", new Site.Code("EC999"), Optional.empty()))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("unknown-site"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> preview.preview("request", new Site.Code("EC001"), Optional.of("fr")))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("unknown-language"));
    }
}
