package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below a person's words in a mail says nothing, unless it names a measure or says a bare status. */
class SignaturesTest {

    private static final ReplyReader READER = SampleLetter.reader();

    private static Reading read(String text) {
        return SampleLetter.japanese(3, new Random(1)).read(READER, "よろしくお願いいたします。\n\n" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "====================\n若竹製菓オンライン\nISO27001 取得済み\n====================",
                "--\n田中\n〒530-0001 大阪市北区梅田2-4-9 W-2棟 7F\nTEL 06-1234-0001",
                "Kind regards,\nTaro Yamamoto\nPCI DSS v4 applied.",
                "このメールはウイルス対策済みです。",
                "**********\n平日9:00〜18:00対応\nTEL 03-0000-0001\n**********"
            })
    void saysNothing(String text) {
        Reading reading = read(text);
        assertThat(reading.answers()).isEmpty();
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void doesNotBeginWithTheBrokenLineOfAGreeting() {
        Reading reading = read("お世話になります。株式会社青葉茶舗の山田\nと申します。\n\n前回の回答は誤りです。\n\n"
                + "----------\n株式会社青葉茶舗　システム部　山田花子\n〒100-0001 東京都千代田区千代田1-2-3\nTEL:03-1234-5678\n----------");
        assertThat(reading.visibleText()).contains("前回の回答は誤りです。").doesNotContain("東京都");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--\n追伸：全て対策済みです。", "Regards,\nTaro\nEverything is done.", "--\n対策済みです。"})
    void isHeardWhereItSaysAStatus(String text) {
        Reading reading = read(text);
        assertThat(List.of(reading.answers().size(), reading.doubts().size())).isNotEqualTo(List.of(0, 0));
    }
}
