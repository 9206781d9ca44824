package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            =?UTF-8?B?5a++562W?=                                | 対策
            =?utf-8?q?=E5=AF=BE=E7=AD=96?=                      | 対策
            =?UTF-8?B?5a++?= =?UTF-8?B?562W?=                   | 対策
            =?UTF-8?B?5a++?= =?UTF-8?Q?=E7=AD=96?=              | 対策
            =?UTF-8?B?5a++5w==?= =?UTF-8?B?rZY=?=               | 対策
            =?UTF-8?B?5a++?==?UTF-8?B?562W?=                    | 対策
            a =?UTF-8?B?5a++?= b                                | a 対 b
            a=?UTF-8?B?5a++?=b                                  | a対b
            =?UTF-8?B?5a++?= b =?UTF-8?B?562W?=                 | 対 b 策
            =?UTF-8*ja?B?5a++562W?=                             | 対策
            =?utf-8?Q?a b_c?=                                   | a b c
            =?utf-8?Q?really??=                                 | really?
            =?UTF-8?B?5a++562W                                  | 対策
            =?UTF-8?B?5a++ 562W?=                               | 対策
            =?UTF-8?B?5a++562W=?=                               | 対策
            =?UTF-8?X?abc?=                                     | =?UTF-8?X?abc?=
            =??Q?abc?=                                          | abc
            =?utf-8?Q?=zz=4?=                                   | =zz=4
            =?iso-2022-jp?B?GyRCQlA6diEhGyhC?=a                 | 対策　a
            =?shift_jis?B?h0A=?=                                | ①
            =?UTF-7?Q?+W/l7Vg-?=                                | 对策
            =?gb2312?B?ttSy3w==?=                               | 对策
            """)
    void decodes(String raw, String text) {
        assertThat(EncodedWords.decode(raw, "", repair -> {})).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'=?UTF-8?B?5a++562W', 'an encoded word without its end'",
        "'\u00e5\u00af\u00be', 'un-encoded characters'"
    })
    void notesWhatItRepairs(String raw, String found) {
        var repairs = new ArrayList<Repair>();
        EncodedWords.decode(raw, "", repairs::add);
        assertThat(repairs).extracting(repair -> repair.found().en()).containsExactly(found);
    }
}
