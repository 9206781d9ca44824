package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {

    @Test
    void findsAddressesInRunningText() {
        assertThat(Addresses.in("鈴木（suzuki@shop.example.jp）まで。")).containsExactly("suzuki@shop.example.jp");
        assertThat(Addresses.in("<A..B@Docomo.NE.jp>, 'c@x.example'; d@x.example."))
                .containsExactly("a..b@docomo.ne.jp", "c@x.example", "d@x.example");
        assertThat(Addresses.in("メールはinfo@shop.example.jpへ")).containsExactly("info@shop.example.jp");
        assertThat(Addresses.in("mailto:x@y.example")).containsExactly("x@y.example");
    }

    @Test
    void whatCannotBeAnAddressIsNone() {
        assertThat(Addresses.in("@ a@ @b a@b a @ b.example ＠ 10@10")).isEmpty();
        assertThat(Addresses.in("********@hoster.example.jp")).isEmpty();
    }
}
