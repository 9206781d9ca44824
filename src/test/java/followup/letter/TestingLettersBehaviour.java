package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import followup.access.AuditTrail;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.site.Site;
import followup.wording.Refusal;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test of a letter to somebody of the office, which is no survey's mail. */
abstract class TestingLettersBehaviour {

    private static final Site.Code SHOP = new Site.Code("EC001");

    private Office office;

    abstract DataSource database();

    @BeforeEach
    void open() {
        office = new Office(database());
        office.moveTo("2023-01-20T09:00");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void send(String letter, String language, String address) {
        office.use(TestingLetters.class).send(letter, SHOP, language, address);
    }

    private List<QueuedMail> tests() {
        return office.use(Outbox.class).allFor("");
    }

    @Test
    void aTestGoesToTheReaderAloneAndNamesNothingOfTheRealSurvey() {
        send("request", "ja", "Tanaka@office.example");

        var mail = tests().getFirst();
        var decoded = office.decoded(mail);
        assertThat(mail.recipient()).isEqualTo("tanaka@office.example");
        assertThat(decoded.to()).extracting(to -> to.address()).containsExactly("tanaka@office.example");
        assertThat(decoded.cc()).isEmpty();
        assertThat(decoded.subject()).startsWith("［テスト］ ");
        assertThat(office.text(mail)).contains("注文金額をサーバ側で再計算する");
        var bytes = new String(office.use(Outbox.class).bytes(mail.id()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(bytes)
                .doesNotContain(office.survey().token())
                .doesNotContain(office.survey().reference().value());
    }

    @Test
    void everyLetterCanBeTestedInBothLanguagesAndCountsForNoSurvey() {
        for (var letter : Letter.values()) {
            send(letter.folder(), "ja", "tanaka@office.example");
            send(letter.folder(), "en", "tanaka@office.example");
        }
        assertThat(tests())
                .hasSize(10)
                .allSatisfy(mail -> assertThat(mail.purpose()).startsWith("test:"));
        assertThat(office.queued()).isEmpty();
        assertThat(office.sweepAt("2023-01-31T10:00")).isEqualTo(1);
    }

    @Test
    void aSecondClickSendsNoSecondMailButAMinuteLaterItMay() {
        send("request", "ja", "tanaka@office.example");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> send("request", "ja", "tanaka@office.example"))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo("test-sent-already"));
        assertThat(tests()).hasSize(1);
        office.moveTo("2023-01-20T09:01");
        send("request", "ja", "tanaka@office.example");
        assertThat(tests()).hasSize(2);
        assertThat(office.use(AuditTrail.class).before(Long.MAX_VALUE, AuditTrail.Wanted.of("ja/request"), 10))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.detail().en()).isEqualTo("to t***@office.example, as to EC001"));
    }

    @ParameterizedTest
    @CsvSource({
        "no address, test-address",
        "'', test-address",
        "tanaka@office.example\\nBcc: x@y.example, test-address",
        "Info@EC001.example, test-to-contact",
        "security@ec002.example, test-to-contact",
        "followup@survey.example, test-to-ourselves",
        "followup+00000000000000000000000000@survey.example, test-to-ourselves"
    })
    void contactsAndOurselvesGetNoTest(String address, String type) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> send("request", "ja", address.translateEscapes()))
                .satisfies(refusal -> assertThat(refusal.type()).isEqualTo(type));
        assertThat(tests()).isEmpty();
    }
}
