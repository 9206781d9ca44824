package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only the topmost result of our own server counts (RFC 8601, section 5). */
class AuthenticationTest {

    private static final String PASS = "Authentication-Results: mx.survey.example; spf=pass; dkim=pass; dmarc=pass\n";
    private static final String FAIL =
            "Authentication-Results: mx.survey.example; spf=fail smtp.mailfrom=x; dkim=none; dmarc=fail (p=none)\n";

    private final Authentication authentication = new Authentication("mx.survey.example");

    private boolean disowns(String headers) {
        return authentication.disowns(Given.reply(headers + "From: tanaka@chaho.example\n", "はい"));
    }

    @Test
    void believesOurOwnServer() {
        assertThat(disowns(FAIL)).isTrue();
        assertThat(disowns(PASS)).isFalse();
    }

    @Test
    void resultsBelowTheTopmostCameWithTheMail() {
        assertThat(disowns(PASS + FAIL)).isFalse();
        assertThat(disowns(FAIL + PASS)).isTrue();
    }

    @Test
    void otherServersAreNotBelieved() {
        assertThat(disowns(FAIL.replace("mx.survey.example", "mx.evil.example")))
                .isFalse();
        assertThat(disowns(FAIL.replace("mx.survey.example", "mx.survey.example.evil.example")))
                .isFalse();
    }

    @Test
    void nobodyIsBelievedWhenNoServerIsNamed() {
        assertThat(new Authentication("").disowns(Given.reply(FAIL + "From: tanaka@chaho.example\n", "はい")))
                .isFalse();
    }

    @Test
    void forwardersBreakSpfButNotDkim() {
        assertThat(disowns("Authentication-Results: mx.survey.example; spf=fail; dkim=pass header.d=chaho.example\n"))
                .isFalse();
        assertThat(disowns("Authentication-Results: mx.survey.example; spf=fail; dkim=fail\n"))
                .isTrue();
    }
}
