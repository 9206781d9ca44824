package followup.intake;

import static followup.intake.Given.TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import followup.reply.ReplyReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files beside a clear answer wait for a person, and which ones programs add to any mail. */
class AttachedAnswersTest {

    private static final String PNG = hex("89504e470d0a1a0a0000000d49484452");
    private static final String SIGNATURE = hex("3082011006092a864886f70d010702a08201013082");

    private final ReadingMail reading = new ReadingMail(
            new Classifier(OurMail.NONE),
            Given.correspondence(),
            new ReplyReader(Vocabularies.read()),
            new Authentication("mx.survey.example"));

    private static String hex(String digits) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digits));
    }

    private static String text(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String type, String disposition, String base64) {
        return "--b\nContent-Type: " + type + "\nContent-Disposition: " + disposition
                + "\nContent-Transfer-Encoding: base64\n\n" + base64 + "\n";
    }

    private MailReading read(String text, String... parts) {
        return reading.read(
                Given.mail("From: tanaka@chaho.example\nTo: followup+%s@survey.example\n".formatted(TOKEN) + """
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=b

                        --b
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: 8bit

                        """ + text
                        + "\n" + String.join("", parts) + "--b--\n"),
                LocalDate.of(2023, 2, 1));
    }

    @Test
    void whatProgramsAddToAMailHoldsNoAnswer() {
        var mail = read(
                "W-01: 対策済み",
                part("image/png; name=logo.png", "attachment; filename=logo.png", PNG),
                part(
                        "application/octet-stream; name=image001.gif",
                        "attachment; filename=image001.gif",
                        text("GIF89a")),
                part("application/octet-stream", "attachment; filename=photo", PNG),
                part("image/svg+xml", "inline; filename=logo.svg", text("<svg/>")),
                part("application/pkcs7-signature; name=smime.p7s", "attachment; filename=smime.p7s", SIGNATURE),
                part("application/octet-stream; name=smime.p7s", "attachment; filename=smime.p7s", SIGNATURE),
                part(
                        "application/octet-stream; name=signature.asc",
                        "attachment; filename=signature.asc",
                        text("-----BEGIN PGP SIGNATURE-----\n\nabc\n-----END PGP SIGNATURE-----\n")),
                part(
                        "text/vcard; name=tanaka.vcf",
                        "attachment; filename=tanaka.vcf",
                        text("BEGIN:VCARD\nEND:VCARD\n")),
                part("application/octet-stream", "attachment; filename=tanaka.vcf", text("BEGIN:VCARD\nEND:VCARD\n")),
                part("text/calendar; method=REQUEST", "attachment; filename=invite.ics", text("BEGIN:VCALENDAR\n")),
                part("application/applefile", "attachment; filename=logo.png", hex("00051607")),
                part(
                        "text/html; name=ATT00001.htm",
                        "attachment; filename=ATT00001.htm",
                        text("<html><body style=\"margin:0\"><br></body></html>")),
                part("text/plain; name=ATT00001.txt", "attachment; filename=ATT00001.txt", text(" \r\n")));
        assertThat(mail.holds()).isEmpty();
        assertThat(mail.recordable()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "answers.pdf,application/pdf,255044462d312e34",
        "scan.png,image/png,255044462d312e34",
        "answers,application/octet-stream,d0cf11e0a1b11ae1",
        "answers.zi_,application/octet-stream,504b0304140000000800",
        "answers.txt,text/plain,572d3031",
        "answers.pages,application/octet-stream,504b0304140000000800",
        "answers,application/octet-stream,0102030405",
        "signature.asc,application/octet-stream,2d2d2d2d2d424547494e20504750204d4553534147452d2d2d2d2d"
    })
    void anyOtherFileIsLookedAtWhateverTheMailSays(String name, String type, String bytes) {
        var mail = read("W-01: 対策済み", part(type, "attachment; filename=" + name, hex(bytes)));
        assertThat(mail.holds()).extracting(Hold::code).containsExactly("attachment");
        assertThat(mail.holds()).extracting(Hold::words).containsExactly(name);
        assertThat(mail.recordable()).isEmpty();
    }

    @Test
    void everyFileThatNobodyReadsIsNamed() {
        var names = Stream.of("one.pdf", "two.pdf")
                .map(name -> part("application/pdf", "attachment; filename=" + name, hex("25504446")))
                .toArray(String[]::new);
        assertThat(read("W-01: 対策済み", names).holds()).extracting(Hold::words).containsExactly("one.pdf", "two.pdf");
    }

    @Test
    void pictureIsLookedAtWhenTheMailItselfSaysNothing() {
        var picture = part("image/png; name=answers.png", "attachment; filename=answers.png", PNG);
        assertThat(read("添付をご覧ください。", picture).holds()).extracting(Hold::code).containsExactly("attachment");
    }
}
