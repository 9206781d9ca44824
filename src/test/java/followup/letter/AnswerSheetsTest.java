package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import followup.intake.ParsingMails;
import followup.mail.MailAddress;
import followup.mail.MailComposer;
import followup.mail.OutgoingMail;
import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.Stated;
import followup.sheet.ReturnedFiles;
import followup.site.Status;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workbook that a letter carries, filled in and sent back. */
class AnswerSheetsTest {

    private static final AnswerSheets SHEETS = new AnswerSheets(true);

    private static byte[] request(Language language, OutgoingMail.File sheet) {
        var letters = LetterFixture.letters();
        var order = LetterFixture.order(Letter.REQUEST, language);
        var model = LetterFixture.model(letters, order).withSheet(true);
        return letters.write(order, model, List.of(sheet), LetterFixture.TEN_IN_TOKYO)
                .bytes();
    }

    private static OutgoingMail.File sheet(Language language) {
        return SHEETS.of(LetterFixture.SURVEY.reference(), LetterFixture.ASKED, language)
                .getFirst();
    }

    private static byte[] reply(OutgoingMail.File sheet) {
        var composed = new MailComposer()
                .compose(new OutgoingMail(
                        new MailAddress("", LetterFixture.SATO.email()),
                        List.of(MailAddress.of("followup+" + LetterFixture.TOKEN + "@survey.example")),
                        List.of(),
                        MailAddress.of(LetterFixture.SATO.email()),
                        "Re: FU-7K3Q-X2M9",
                        "<their.1@ec001.example>",
                        OffsetDateTime.parse("2023-02-01T09:30:00+09:00"),
                        new OutgoingMail.Occasion.OwnAccord(),
                        "\n",
                        Optional.empty(),
                        List.of(sheet)));
        return new String(composed, StandardCharsets.US_ASCII)
                .replace("Auto-Submitted: auto-generated\r\n", "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceOfTheListIsReadAsItsStatus(Language language) {
        var sheet = sheet(language);
        var parsing = new ParsingMails(List.of(request(language, sheet)), "", LetterFixture.TODAY);
        for (var status : Status.values()) {
            var filled = ReturnedFiles.changed(
                    sheet.content(),
                    cells -> ReturnedFiles.write(
                            cells, "D" + ReturnedFiles.rowOf(cells, "W-01"), language.of(status.words())));
            var parsed =
                    parsing.parse("x.eml", reply(new OutgoingMail.File(sheet.name(), sheet.contentType(), filled)));
            assertThat(parsed.answers()).singleElement().satisfies(answer -> {
                assertThat(answer.measure()).isEqualTo("W-01");
                assertThat(answer.status()).isEqualTo(Stated.valueOf(status.name()));
                assertThat(answer.certainty()).isEqualTo(Certainty.CLEAR);
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void workbookThatComesBackUnfilledSaysNothing(Language language) {
        var sheet = sheet(language);
        var parsed = new ParsingMails(List.of(request(language, sheet)), "", LetterFixture.TODAY)
                .parse("x.eml", reply(sheet));
        assertThat(parsed.answers()).extracting(Answer::measure).isEmpty();
        assertThat(parsed.needsReview()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void programmeThatWantsNoneSendsNone(Language language) {
        assertThat(new AnswerSheets(false).of("FU-7K3Q-X2M9", LetterFixture.ASKED, language))
                .isEmpty();
    }
}
