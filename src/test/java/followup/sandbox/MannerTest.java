package followup.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import followup.mail.MailDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MannerTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant ARRIVED = Instant.parse("2023-01-31T01:00:00Z");

    private static String opened(Manner manner, Locale language) {
        var mail = """
                From: Followup <followup@survey.example>
                To: tanaka@shop.example
                Subject: Survey

                first

                third
                """.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
        return manner.open(new MailDecoder().decode(mail), ARRIVED, TOKYO, language);
    }

    @Test
    void quotedLinesStandBehindMarksUnderAnIntroduction() {
        assertThat(opened(Manner.QUOTED, Locale.JAPANESE))
                .startsWith("2023年1月31日(火) 10:00 Followup <followup@survey.example>:\n> first\n>\n> third\n");
        assertThat(opened(Manner.QUOTED, Locale.ENGLISH))
                .startsWith("On Tue, 31 Jan 2023 at 10:00, Followup <followup@survey.example> wrote:\n> first\n");
    }

    @Test
    void mailBelowIsAsItWasUnderItsHeader() {
        assertThat(opened(Manner.BELOW, Locale.JAPANESE))
                .startsWith("\n\n-----Original Message-----\nFrom: Followup <followup@survey.example>\n"
                        + "Sent: Tuesday, January 31, 2023 10:00")
                .contains("To: tanaka@shop.example\nSubject: Survey\n\nfirst\n\nthird\n");
    }

    @Test
    void nothingIsQuotedWhereNothingIsWanted() {
        assertThat(opened(Manner.NOTHING, Locale.JAPANESE)).isEmpty();
    }
}
