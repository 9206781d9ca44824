package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** In Turkish the small letter of I is no i: names in headers, charsets and types must not depend on where the service runs. */
class TurkishLocaleTest {

    private static final Locale TURKISH = Locale.of("tr", "TR");

    @TestFactory
    Stream<DynamicTest> decodesAsEverywhere() throws IOException {
        return GoldenFolder.of("followup/mail/golden").mails().stream()
                .map(mail -> DynamicTest.dynamicTest(mail.getFileName().toString(), () -> {
                    byte[] raw = Files.readAllBytes(mail);
                    assertThat(inTurkish(() -> Description.of(new MailDecoder().decode(raw))))
                            .isEqualTo(Files.readString(GoldenFolder.expectation(mail)));
                }));
    }

    @Test
    void readsCapitalLettersOfNames() {
        String mail =
                "FROM: TARO <TARO@SHOP.EXAMPLE.JP>\nMESSAGE-ID: <I@I>\nIN-REPLY-TO: <i@I>\nDATE: FRI, 1 APR 2022 10:00 GMT\n"
                        + "CONTENT-TYPE: MULTIPART/MIXED; BOUNDARY=I\n\n--I\nCONTENT-TYPE: TEXT/HTML; CHARSET=ISO-2022-JP\n"
                        + "CONTENT-TRANSFER-ENCODING: QUOTED-PRINTABLE\n\n<DIV>=1B$BBP:v=1B(B</DIV><I>I</I>\n--I--\n";
        DecodedMail decoded = inTurkish(() -> new MailDecoder().decode(mail.getBytes(StandardCharsets.US_ASCII)));
        assertThat(decoded.body().text()).isEqualTo("対策\nI");
        assertThat(decoded.from().orElseThrow().domain()).isEqualTo("shop.example.jp");
        assertThat(decoded.inReplyTo()).containsExactly("i@I");
        assertThat(decoded.date()).isPresent();
        assertThat(decoded.header("In-Reply-To")).contains("<i@I>");
    }

    private static <T> T inTurkish(Supplier<T> work) {
        Locale before = Locale.getDefault();
        Locale.setDefault(TURKISH);
        try {
            return work.get();
        } finally {
            Locale.setDefault(before);
        }
    }
}
