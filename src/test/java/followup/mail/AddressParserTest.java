package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            taro@shop.example.jp                              |               | taro@shop.example.jp
            <taro@shop.example.jp>                            |               | taro@shop.example.jp
            Taro Yamada <taro@shop.example.jp>                | Taro Yamada   | taro@shop.example.jp
            "Yamada, Taro" <taro@shop.example.jp>             | Yamada, Taro  | taro@shop.example.jp
            Yamada, Taro <taro@shop.example.jp>               | Yamada, Taro  | taro@shop.example.jp
            "Taro \\"T\\" Y" <taro@shop.example.jp>           | Taro "T" Y    | taro@shop.example.jp
            taro@shop.example.jp (Taro (T) Yamada)            | Taro (T) Yamada | taro@shop.example.jp
            Taro taro@shop.example.jp                         | Taro          | taro@shop.example.jp
            a..b@docomo.ne.jp                                 |               | a..b@docomo.ne.jp
            "a..b"@docomo.ne.jp                               |               | a..b@docomo.ne.jp
            a.@ezweb.ne.jp                                    |               | a.@ezweb.ne.jp
            <a..b.@docomo.ne.jp>                              |               | a..b.@docomo.ne.jp
            "taro@shop.example.jp" <taro@other.example>       | taro@shop.example.jp | taro@other.example
            Taro < taro @ shop.example.jp >                   | Taro          | taro@shop.example.jp
            <@relay.example,@two.example:taro@shop.example.jp> |              | taro@shop.example.jp
            'Taro' <taro@shop.example.jp>                     | Taro          | taro@shop.example.jp
            Taro <taro@shop.example.jp                        | Taro          | taro@shop.example.jp
            Taro (open <taro@shop.example.jp>                 | Taro open     | taro@shop.example.jp
            "Taro <taro@shop.example.jp>                      | Taro          | taro@shop.example.jp
            =?UTF-8?B?5bGx55Sw?= <taro@shop.example.jp>       | 山田          | taro@shop.example.jp
            "=?UTF-8?B?5bGx55Sw?=" <taro@shop.example.jp>     | 山田          | taro@shop.example.jp
            =?UTF-8?B?5bGx55SwLCDlpKrpg44=?= <t@shop.example.jp> | 山田, 太郎 | t@shop.example.jp
            """)
    void readsOneAddress(String written, String name, String address) {
        assertThat(parse(written)).containsExactly(new MailAddress(name == null ? "" : name, address));
    }

    @Test
    void readsListsAndGroups() {
        assertThat(parse("Team: a@x.example, B <b@x.example>;, c@x.example; d@x.example"))
                .extracting(MailAddress::address)
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example");
    }

    @Test
    void whatIsNoAddressIsNone() {
        assertThat(parse("undisclosed-recipients:;")).isEmpty();
        assertThat(parse("")).isEmpty();
        assertThat(parse("<>")).isEmpty();
        assertThat(parse("nobody, at all")).isEmpty();
    }

    @Test
    void masksTheLocalPart() {
        assertThat(MailAddress.of("taro@shop.example.jp").masked()).isEqualTo("t***@shop.example.jp");
        assertThat(MailAddress.of("@x").masked()).isEqualTo("***");
        assertThat(MailAddress.of("").masked()).isEqualTo("***");
    }

    private static List<MailAddress> parse(String written) {
        return AddressParser.parse(written, "", repair -> {});
    }
}
