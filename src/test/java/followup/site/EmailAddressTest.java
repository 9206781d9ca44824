package followup.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tanto@example.jp",
                "Tanto.Taro+shop@sub.example.co.jp",
                "a..b@docomo.ne.jp",
                "a.@ezweb.ne.jp",
                "-a.-.@EZWEB.ne.jp",
                "x..y.@k.vodafone.ne.jp",
                "\"a..b.\"@docomo.ne.jp",
                "o'neil&sons/tokyo=x@example.com",
                "info@xn--wgv71a119e.jp"
            })
    void legal(String address) {
        assertThat(EmailAddress.isWellFormed(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@example.jp",
                "tanto",
                "tanto@",
                "tanto@example",
                "a..b@example.jp",
                "a.@example.jp",
                ".a@docomo.ne.jp",
                "a b@example.jp",
                "tanto@example..jp",
                "tanto@-example.jp",
                "tanto@192.0.2.1",
                "tanto@[192.0.2.1]",
                "ｔａｎｔｏ@example.jp",
                "tanto@日本語.jp",
                "佐藤 <tanto@example.jp>",
                "tanto@example.jp, sato@example.jp",
                "tanto@example.jp\nBcc: x@example.jp",
                "\"a b\"@example.jp",
                "mailto:tanto@exa_mple.jp"
            })
    void malformed(String address) {
        assertThat(EmailAddress.isWellFormed(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"64, true", "65, false"})
    void theLocalPartHasItsLimit(int length, boolean wellFormed) {
        assertThat(EmailAddress.isWellFormed("a".repeat(length) + "@example.jp"))
                .isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @CsvSource({
        "followup@programme.example, true",
        "FollowUp@Programme.Example, true",
        "followup+k3x9@programme.example, true",
        "followup-k3x9@programme.example, false",
        "followupx@programme.example, false",
        "followup+k3x9@programme.example.jp, false",
        "office@programme.example, true",
        "office+x@programme.example, false",
        "tanto@example.jp, false"
    })
    void ourOwnAddressesAreTheReplyAddressWithSubAddressesAndTheSender(String address, boolean own) {
        assertThat(new OwnAddresses("followup@programme.example", "+", "office@programme.example").include(address))
                .isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"followup+a@programme.example", "@", ""})
    void withoutSettingsNothingIsOurOwn(String address) {
        assertThat(new OwnAddresses("", "+", "").include(address)).isFalse();
        assertThat(new OwnAddresses("followup@programme.example", "", "").include(address))
                .isFalse();
    }
}
