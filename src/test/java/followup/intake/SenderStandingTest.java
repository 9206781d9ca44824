package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import followup.mail.MailAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SenderStandingTest {

    @ParameterizedTest
    @CsvSource({
        "info@chaho.example,          info@chaho.example,          CONTACT",
        "INFO@Chaho.example,          info@chaho.example,          CONTACT",
        "suzuki@chaho.example,        info@chaho.example,          COLLEAGUE",
        "suzuki@mail.chaho.example,   info@chaho.example,          COLLEAGUE",
        "suzuki@chaho.example,        info@shop.chaho.example,     COLLEAGUE",
        "info@chaho.example.evil.test,info@chaho.example,          STRANGER",
        "info@evilchaho.example,      info@chaho.example,          STRANGER",
        "a..b@docomo.ne.jp,           a..b@docomo.ne.jp,           CONTACT",
        "other@docomo.ne.jp,          a..b@docomo.ne.jp,           STRANGER",
        "other@xx.gmail.com,          shop@gmail.com,              STRANGER",
        "someone@co.jp,               info@chaho.co.jp,            STRANGER",
        "'',                          info@chaho.example,          STRANGER",
    })
    void whoTheSenderIsToTheContacts(String sender, String contact, SenderStanding standing) {
        assertThat(SenderStanding.of(MailAddress.of(sender), List.of(MailAddress.of(contact))))
                .isEqualTo(standing);
    }
}
