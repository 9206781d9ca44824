package followup.intake;

import static followup.sheet.ReturnedFiles.JAPANESE;
import static followup.sheet.ReturnedFiles.REFERENCE;
import static followup.sheet.ReturnedFiles.changed;
import static followup.sheet.ReturnedFiles.rowOf;
import static followup.sheet.ReturnedFiles.write;
import static org.assertj.core.api.Assertions.assertThat;

import followup.mail.MailAddress;
import followup.mail.MailComposer;
import followup.mail.MailDecoder;
import followup.mail.OutgoingMail;
import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.DatePrecision;
import followup.reply.ReplyReader;
import followup.reply.Stated;
import followup.sheet.BlankSheet;
import followup.sheet.ReturnedFiles;
import followup.sheet.WritingSheets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a form that came back as an attachment says, alone and beside the mail it came with. */
class AttachedFormsTest {

    private static final LocalDate RECEIVED = LocalDate.of(2023, 2, 1);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final byte[] BLANK = WritingSheets.write(JAPANESE);
    private static final MailAddress CONTACT = new MailAddress("田中", "tanaka@shop.example");
    private static final String LETTER = """
            状況の欄には、次の番号か言葉をご記入ください。
              1 対策済み（実施を終えた）
              2 対策中（実施を進めている）
              3 対策予定（これから実施する）
              4 未対策（実施しておらず、予定も決まっていない）
              5 対策しない（実施しないと決めた）
              6 該当なし（対象となるものがない）
              7 不明（分からない）

            [W-01] SQL文の組み立てをプレースホルダに改める（危険度: 高）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］

            [P-02] サーバの版の表示を止める（危険度: 中）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］

            [O-03] 退職者のアカウントを消す
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］

            [その他] 上記のほかに実施した対策
              内容［　　　　　　　　　　］

            調査番号: FU-7K3Q-X2M9
            """;

    private static byte[] mail(MailAddress from, MailAddress to, String id, String text, OutgoingMail.File... files) {
        return new MailComposer()
                .compose(new OutgoingMail(
                        from,
                        List.of(to),
                        List.of(),
                        from,
                        "Re: " + REFERENCE,
                        "<" + id + ">",
                        OffsetDateTime.parse("2023-02-01T09:30:00+09:00"),
                        new OutgoingMail.Occasion.AnswerTo("<request@survey.example>", List.of()),
                        text,
                        Optional.empty(),
                        List.of(files)));
    }

    private static MailReading read(String text, OutgoingMail.File... files) {
        var us = MailAddress.of("followup@survey.example");
        var decoder = new MailDecoder();
        var request = decoder.decode(
                mail(us, CONTACT, "request@survey.example", LETTER, new OutgoingMail.File("回答票.xlsx", XLSX, BLANK)));
        var raw = new String(mail(CONTACT, us, "reply@shop.example", text, files), StandardCharsets.US_ASCII)
                .replaceFirst("Auto-Submitted: auto-replied\r\n", "")
                .replaceFirst("X-Auto-Response-Suppress: OOF, AutoReply\r\n", "");
        var reading = new ReadingMail(
                new Classifier(OurMail.NONE),
                new GivenCorrespondence(List.of(SentMail.of(request).orElseThrow())),
                new ReplyReader(Vocabularies.read()),
                new Authentication(""));
        return reading.read(decoder.decode(raw.getBytes(StandardCharsets.US_ASCII)), RECEIVED);
    }

    private static OutgoingMail.File sheet(Consumer<XSSFSheet> change) {
        return new OutgoingMail.File("回答票.xlsx", XLSX, changed(BLANK, change));
    }

    private static OutgoingMail.File status(String measure, String words) {
        return sheet(sheet -> write(sheet, "D" + rowOf(sheet, measure), words));
    }

    private static List<String> reasons(MailReading reading) {
        return reading.holds().stream().map(Hold::code).toList();
    }

    @Test
    void filledFormIsReadWithTheCellAsEvidence() {
        var reading = read("お世話になっております。\n回答票を添付いたします。\nよろしくお願いいたします。\n", sheet(sheet -> {
            int row = rowOf(sheet, "W-01");
            write(sheet, "D" + row, "対策済み");
            write(sheet, "E" + row, "2023年1月");
            write(sheet, "F" + row, "計算し直すよう改めた");
            write(sheet, "D" + rowOf(sheet, "P-02"), "6");
            write(sheet, "F" + rowOf(sheet, "その他"), "WAFを導入した");
        }));
        assertThat(reasons(reading)).isEmpty();
        assertThat(reading.recordable()).extracting(Answer::measure).containsExactly("W-01", "P-02");
        var first = reading.recordable().getFirst();
        assertThat(first.status()).isEqualTo(Stated.APPLIED);
        assertThat(first.date().orElseThrow().from()).isEqualTo(LocalDate.of(2023, 1, 1));
        assertThat(first.date().orElseThrow().precision()).isEqualTo(DatePrecision.MONTH);
        assertThat(first.content()).isEqualTo("計算し直すよう改めた");
        assertThat(first.evidence()).matches("回答!D\\d+ 対策済み");
        assertThat(reading.recordable().getLast().status()).isEqualTo(Stated.NOT_APPLICABLE);
        assertThat(reading.additional()).containsExactly("WAFを導入した");
    }

    @ParameterizedTest
    @CsvSource({"windows-31j", "UTF-8"})
    void separatedValuesAreReadAlike(String charset) {
        var filled = changed(BLANK, sheet -> write(sheet, "D" + rowOf(sheet, "W-01"), "未対策"));
        var reading = read(
                "添付します。\n",
                new OutgoingMail.File(
                        "回答.csv", "text/csv", ReturnedFiles.csv(filled).getBytes(Charset.forName(charset))));
        assertThat(reading.recordable())
                .singleElement()
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(Stated.NOT_APPLIED));
    }

    @ParameterizedTest
    @CsvSource({
        "対策済み,APPLIED,CLEAR", "対策中,IN_PROGRESS,CLEAR", "対策予定,PLANNED,CLEAR", "未対策,NOT_APPLIED,CLEAR",
        "対策しない,DECLINED,CLEAR", "該当なし,NOT_APPLICABLE,CLEAR", "対応済みです,APPLIED,CLEAR", "だいたい済み,APPLIED,PROPOSED"
    })
    void wordsInACellAreReadLikeWordsInAMail(String words, Stated status, Certainty certainty) {
        var reading = read("", status("W-01", words));
        assertThat(reading.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.certainty()).isEqualTo(certainty);
        });
    }

    @Test
    void unchangedFormSaysNothing() {
        var reading = read("添付します。\n", new OutgoingMail.File("回答票.xlsx", XLSX, BLANK));
        assertThat(reading.answers()).isEmpty();
        assertThat(reasons(reading)).isEmpty();
    }

    @Test
    void mailThatSaysTheSameIsNoContradiction() {
        var reading = read("W-01: 対策済み\nP-02: 対策予定\n", status("W-01", "対策済み"));
        assertThat(reasons(reading)).isEmpty();
        assertThat(reading.recordable()).extracting(Answer::measure).containsExactly("W-01", "P-02");
    }

    @Test
    void mailThatContradictsItsAttachmentIsHeld() {
        var reading = read("W-01: 対策済み\n", status("W-01", "未対策"));
        assertThat(reasons(reading)).containsExactly("sheet-disagrees");
        assertThat(reading.recordable()).isEmpty();
    }

    @Test
    void twoFormsThatDifferAreHeld() {
        var other = changed(BLANK, sheet -> write(sheet, "D" + rowOf(sheet, "W-01"), "未対策"));
        var reading = read("", status("W-01", "対策済み"), new OutgoingMail.File("回答票 (2).xlsx", XLSX, other));
        assertThat(reasons(reading)).containsExactly("sheet-disagrees");
    }

    @Test
    void formOfAnotherSurveyIsHeld() {
        var other = new BlankSheet("FU-0000-0000", true, JAPANESE.measures(), JAPANESE.choices());
        var file = changed(WritingSheets.write(other), sheet -> write(sheet, "D" + rowOf(sheet, "W-01"), "対策済み"));
        var reading = read("", new OutgoingMail.File("回答票.xlsx", XLSX, file));
        assertThat(reasons(reading)).contains("sheet-of-another-survey");
        assertThat(reading.recordable()).isEmpty();
    }

    @Test
    void whatIsWrittenBesideTheFieldsIsHeld() {
        var reading = read("", sheet(sheet -> {
            write(sheet, "D" + rowOf(sheet, "W-01"), "対策済み");
            write(sheet, "I3", "W-01は一部のみです");
        }));
        assertThat(reasons(reading)).containsExactly("sheet-written-beside");
    }

    @Test
    void struckOutChoiceDoesNotCount() {
        var reading = read("", sheet(sheet -> {
            var font = sheet.getWorkbook().createFont();
            font.setStrikeout(true);
            var style = sheet.getWorkbook().createCellStyle();
            style.setFont(font);
            var cell = sheet.getRow(rowOf(sheet, "W-01") - 1).getCell(3);
            cell.setCellValue("対策済み");
            cell.setCellStyle(style);
        }));
        assertThat(reading.recordable()).isEmpty();
    }

    @Test
    void brokenFileIsAReasonAndNoException() {
        var reading = read("添付します。\n", new OutgoingMail.File("回答票.xlsx", XLSX, new byte[] {'P', 'K', 3, 4, 0}));
        assertThat(reasons(reading)).contains("sheet-broken");
    }

    @Test
    void dateThatDoesNotExistIsNotClear() {
        var reading = read("", sheet(sheet -> {
            write(sheet, "D" + rowOf(sheet, "W-01"), "対策済み");
            write(sheet, "E" + rowOf(sheet, "W-01"), "2023-02-30");
        }));
        assertThat(reading.recordable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "answers,application/octet-stream",
        "answers.xlsx.dat,application/octet-stream",
        "answers.zi_,application/zip",
        "logo.png,image/png",
        "'',application/octet-stream"
    })
    void formIsKnownByItsBytesWhateverItsName(String name, String type) {
        var filled = changed(BLANK, sheet -> write(sheet, "D" + rowOf(sheet, "W-01"), "対策済み"));
        var reading = read("W-01: 未対策\n", new OutgoingMail.File(name, type, filled));
        assertThat(reasons(reading)).containsExactly("sheet-disagrees");
        assertThat(reading.recordable()).isEmpty();
    }

    @Test
    void workbookBesideTheFormIsLookedAtThoughItHasTheSameName() throws IOException {
        var other = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            write(workbook.createSheet("sheet"), "A1", "W-01 未対策");
            workbook.write(other);
        }
        var reading = read("", status("W-01", "対策済み"), new OutgoingMail.File("回答票.xlsx", XLSX, other.toByteArray()));
        assertThat(reasons(reading)).containsExactly("attachment");
        assertThat(reading.recordable()).isEmpty();
    }

    @Test
    void workbookInTheBinaryFormatWaitsForAPerson() throws IOException {
        var binary = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(binary)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.bin"));
        }
        var reading = read(
                "W-01: 未対策\n", new OutgoingMail.File("回答票.xlsb", "application/octet-stream", binary.toByteArray()));
        assertThat(reasons(reading)).containsExactly("attachment");
    }

    @Test
    void formInsideAForwardedMailIsReadBesideTheText() {
        var inside = mail(
                MailAddress.of("suzuki@shop.example"),
                CONTACT,
                "inside@shop.example",
                "回答票です。\n",
                status("W-01", "対策済み"));
        var reading = read("W-01: 未対策\n", new OutgoingMail.File("回答.eml", "message/rfc822", inside));
        assertThat(reasons(reading)).containsExactly("sheet-disagrees", "forwarded-mail");
        assertThat(reading.recordable()).isEmpty();
    }

    @Test
    void forwardedMailThatSaysSomethingWaitsWhateverTheTextSays() {
        var inside = mail(MailAddress.of("suzuki@shop.example"), CONTACT, "inside@shop.example", "W-01: 未対策\n");
        var reading = read("W-01: 対策済み\n", new OutgoingMail.File("回答.eml", "message/rfc822", inside));
        assertThat(reasons(reading)).containsExactly("forwarded-mail");
    }

    @Test
    void ourOwnMailBesideAnAnswerSaysNothing() {
        var us = MailAddress.of("followup@survey.example");
        var request =
                mail(us, CONTACT, "request@survey.example", LETTER, new OutgoingMail.File("回答票.xlsx", XLSX, BLANK));
        var reading = read("W-01: 対策済み\n", new OutgoingMail.File("依頼.eml", "message/rfc822", request));
        assertThat(reasons(reading)).isEmpty();
        assertThat(reading.recordable()).extracting(Answer::measure).containsExactly("W-01");
    }

    /** After a reminder that asks less. */
    private static MailReading readAfterReminder(OutgoingMail.File file) {
        var us = MailAddress.of("followup@survey.example");
        var less = WritingSheets.write(
                new BlankSheet(REFERENCE, true, JAPANESE.measures().subList(1, 2), JAPANESE.choices()));
        var decoder = new MailDecoder();
        var sent = Stream.of(
                        mail(
                                us,
                                CONTACT,
                                "request@survey.example",
                                LETTER,
                                new OutgoingMail.File("回答票.xlsx", XLSX, BLANK)),
                        mail(
                                us,
                                CONTACT,
                                "reminder@survey.example",
                                LETTER,
                                new OutgoingMail.File("回答票.xlsx", XLSX, less)))
                .map(letter -> SentMail.of(decoder.decode(letter)).orElseThrow())
                .toList();
        var raw = new String(mail(CONTACT, us, "reply@shop.example", "添付します。\n", file), StandardCharsets.US_ASCII)
                .replaceFirst("Auto-Submitted: auto-replied\r\n", "")
                .replaceFirst("X-Auto-Response-Suppress: OOF, AutoReply\r\n", "");
        var reading = new ReadingMail(
                new Classifier(OurMail.NONE),
                new GivenCorrespondence(sent),
                new ReplyReader(Vocabularies.read()),
                new Authentication(""));
        return reading.read(decoder.decode(raw.getBytes(StandardCharsets.US_ASCII)), RECEIVED);
    }

    @Test
    void formOfTheRequestIsReadAfterAReminderThatAsksLess() {
        var reading = readAfterReminder(status("W-01", "対策済み"));
        assertThat(reasons(reading)).isEmpty();
        assertThat(reading.recordable()).extracting(Answer::measure).containsExactly("W-01");
    }

    @Test
    void whatIsWrittenBesideTheFormOfTheRequestIsHeldAfterAReminderToo() {
        var reading = readAfterReminder(sheet(sheet -> {
            write(sheet, "D" + rowOf(sheet, "W-01"), "対策済み");
            write(sheet, "I3", "W-01は一部のみです");
        }));
        assertThat(reasons(reading)).containsExactly("sheet-written-beside");
    }

    @Test
    void oldWorkbookIsNoLockedOne() throws IOException {
        var old = new ByteArrayOutputStream();
        try (var system = new POIFSFileSystem()) {
            system.createDocument(new ByteArrayInputStream(new byte[4096]), "Workbook");
            system.writeFilesystem(old);
        }
        var reading = read("添付します。\n", new OutgoingMail.File("回答票.xlsx", XLSX, old.toByteArray()));
        assertThat(reasons(reading)).containsExactly("sheet-of-old-kind");
    }

    @Test
    void ourOwnMailFilledInWaits() {
        var us = MailAddress.of("followup@survey.example");
        var request = mail(us, CONTACT, "request@survey.example", LETTER.replaceFirst("状況［　］", "状況［4］"));
        var reading = read("W-01: 対策済み\n", new OutgoingMail.File("依頼.eml", "message/rfc822", request));
        assertThat(reasons(reading)).containsExactly("forwarded-mail");
    }
}
