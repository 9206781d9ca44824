package followup.intake;

import static followup.intake.Given.SURVEY;
import static followup.intake.Given.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import followup.reply.Answer;
import followup.reply.ReplyReader;
import followup.reply.Stated;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** From a decoded mail to what may be recorded: the doubts that are not about words. */
class ReadingMailTest {

    private static final LocalDate RECEIVED = LocalDate.of(2023, 2, 1);
    private static final String FROM_CONTACT =
            "From: tanaka@chaho.example\nTo: followup+%s@survey.example\n".formatted(TOKEN);

    private final ReadingMail reading = new ReadingMail(
            new Classifier(OurMail.NONE),
            Given.correspondence(),
            new ReplyReader(Vocabularies.read()),
            new Authentication("mx.survey.example"));

    private MailReading read(String headers, String text) {
        return reading.read(Given.reply(headers, text), RECEIVED);
    }

    @Test
    void plainAnswerOfAContactIsRecordable() {
        var mail = read(FROM_CONTACT, "W-01: 対策済み\n");
        assertThat(mail.survey()).contains(SURVEY);
        assertThat(mail.holds()).isEmpty();
        assertThat(mail.recordable()).extracting(Answer::measure).containsExactly("W-01");
        assertThat(mail.recordable()).extracting(Answer::status).containsExactly(Stated.APPLIED);
        assertThat(mail.recordable())
                .extracting(Answer::evidence)
                .first(InstanceOfAssertFactories.STRING)
                .contains("対策済み");
    }

    @Test
    void answerInsideTheQuotedFormIsRecordable() {
        var quoted = Given.requestText(SURVEY, TOKEN).indent(0).replaceAll("(?m)^", "> ");
        var mail = read(FROM_CONTACT, quoted.replaceFirst("状況［　］", "状況［１］"));
        assertThat(mail.recordable()).extracting(Answer::measure).containsExactly("W-01");
        assertThat(mail.recordable()).extracting(Answer::status).containsExactly(Stated.APPLIED);
    }

    @Test
    void answerInAMailThatCallsItselfAutomaticIsNeitherRecordedNorLost() {
        var mail = read(FROM_CONTACT + "Auto-Submitted: auto-replied\n", "ただいま不在にしております。2月6日に戻ります。\n\nW-01: 対策済み\n");
        assertThat(mail.kind()).isInstanceOf(MailKind.AutoReply.class);
        assertThat(mail.holds()).extracting(Hold::code).containsExactly("answer-in-auto-reply");
        assertThat(mail.recordable()).isEmpty();
        assertThat(mail.proposed()).extracting(Answer::measure).containsExactly("W-01");
    }

    @Test
    void automaticReplyAboveOurBlankFormConcernsNobody() {
        var quoted = Given.requestText(SURVEY, TOKEN).indent(0).replaceAll("(?m)^", "> ");
        var mail = read(FROM_CONTACT + "Auto-Submitted: auto-replied\n", "ただいま不在にしております。2月6日に戻ります。\n\n" + quoted);
        assertThat(mail.kind()).isInstanceOf(MailKind.AutoReply.class);
        assertThat(mail.needsReview()).isFalse();
    }

    @Test
    void personWhoseSubjectOnlySpeaksOfAbsenceIsRead() {
        var mail = read(FROM_CONTACT + "Subject: 【不在中の件】フォローアップ調査\n", "W-01: 対策済み\n");
        assertThat(mail.kind()).isInstanceOf(MailKind.Reply.class);
        assertThat(mail.recordable()).extracting(Answer::measure).containsExactly("W-01");
    }

    @Test
    void keyFromAnUnknownDomainIsNoProof() {
        var mail = read(FROM_CONTACT.replace("chaho.example", "elsewhere.test"), "W-01: 対策済み\n");
        assertThat(mail.holds()).extracting(Hold::code).containsExactly("sender-unknown");
        assertThat(mail.recordable()).isEmpty();
        assertThat(mail.proposed()).extracting(Answer::measure).containsExactly("W-01");
    }

    @Test
    void colleagueWithAKeyMayAnswer() {
        assertThat(read(FROM_CONTACT.replace("tanaka@", "suzuki@"), "W-01: 対策済み\n")
                        .holds())
                .isEmpty();
    }

    @Test
    void senderWhomOurServerDisownsWaits() {
        var mail = read(
                "Authentication-Results: mx.survey.example; spf=fail; dmarc=fail\n" + FROM_CONTACT, "W-01: 対策済み\n");
        assertThat(mail.holds()).extracting(Hold::code).containsExactly("sender-not-authentic");
    }

    @Test
    void mailThatBelongsNowhereWaitsWithItsText() {
        var mail = read("From: x@y.example\n", "W-01: 対策済み\n");
        assertThat(mail.holds()).extracting(Hold::code).contains("survey-unknown");
        assertThat(mail.text()).contains("W-01: 対策済み");
    }

    @Test
    void textAndHtmlThatDisagreeWait() {
        var mail = readInTwoForms("W-01: 対策済み", "<p>W-01: 未対策</p>");
        assertThat(mail.holds()).extracting(Hold::code).containsExactly("texts-disagree");
        assertThat(mail.holds()).extracting(Hold::words).containsExactly("W-01");
    }

    @Test
    void aMeasureOfWhichTextOrHtmlAloneIsSureWaitsAndNoOther() {
        var mail = readInTwoForms("W-01: 対策済み\nP-02: 未対策", "<p>W-01: たぶん対策済み</p><p>P-02: 未対策</p>");
        assertThat(mail.holds()).isEmpty();
        assertThat(mail.recordable()).extracting(Answer::measure).containsExactly("P-02");
        assertThat(mail.proposed()).singleElement().satisfies(answer -> {
            assertThat(answer.measure()).isEqualTo("W-01");
            assertThat(answer.reasons()).containsExactly("texts-disagree");
        });
    }

    @Test
    void whatTheHtmlAloneSaysIsProposed() {
        var mail = readInTwoForms("W-01: 対策済み", "<p>W-01: 対策済み</p><p>P-02: 未対策</p>");
        assertThat(mail.recordable()).extracting(Answer::measure).containsExactly("W-01");
        assertThat(mail.proposed()).extracting(Answer::measure).containsExactly("P-02");
    }

    @Test
    void spreadsheetIsLookedAtWhateverTheMailSays() {
        var mail = reading.read(Given.mail(FROM_CONTACT + """
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: 8bit

                        W-01: 対策済み
                        --b
                        Content-Type: application/octet-stream; name=answers.xlsx
                        Content-Transfer-Encoding: base64
                        Content-Disposition: attachment; filename=answers.xlsx

                        AAAA
                        --b--
                        """), RECEIVED);
        assertThat(mail.holds()).extracting(Hold::code).containsExactly("sheet-broken");
        assertThat(mail.holds()).extracting(Hold::words).containsExactly("answers.xlsx");
    }

    @Test
    void questionOfTheHtmlAloneHoldsNoAnswer() {
        var mail = readInTwoForms("W-01: 対策済み", "<p>W-01: 対策済み</p><p>費用の補助はありますか。</p>");
        assertThat(mail.recordable()).extracting(Answer::measure).containsExactly("W-01");
        assertThat(mail.needsReview()).isFalse();
        assertThat(mail.questions()).extracting(Hold::words).containsExactly("費用の補助はありますか。");
        assertThat(mail.waitsForAPerson()).isTrue();
    }

    @Test
    void doubtOfTheHtmlAloneHoldsAMailWhoseTwoTextsGiveTheSameAnswer() {
        var mail = readInTwoForms("W-01: 対策済み", "<p>W-01: 対策済み</p><p>検証環境は未対策です。</p>");
        assertThat(mail.answers()).extracting(Answer::measure).containsExactly("W-01");
        assertThat(mail.needsReview()).isTrue();
        assertThat(mail.recordable()).isEmpty();
    }

    private MailReading readInTwoForms(String plain, String html) {
        return reading.read(Given.mail(FROM_CONTACT + """
                        MIME-Version: 1.0
                        Content-Type: multipart/alternative; boundary=b

                        --b
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: 8bit

                        %s
                        --b
                        Content-Type: text/html; charset=UTF-8
                        Content-Transfer-Encoding: 8bit

                        %s
                        --b--
                        """.formatted(plain, html)), RECEIVED);
    }
}
