package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** W-01 SQL文の組み立てをプレースホルダに改める, W-03 ログイン時にセッションIDを更新する, P-01 FTP を廃止し SFTP に改める, and so on. */
class ShortTitlesTest {

    private static final ReplyReader READER = SampleLetter.reader();
    private static final SampleLetter JAPANESE = SampleLetter.japanese();
    private static final SampleLetter ENGLISH = SampleLetter.english();

    private static List<String> recorded(SampleLetter letter, String reply) {
        return SampleLetter.recorded(letter.read(READER, reply)).stream()
                .map(answer -> answer.measure() + " " + answer.status())
                .toList();
    }

    @Test
    void wordsOfOneTitleNameItsMeasure() {
        assertThat(recorded(JAPANESE, "セッションIDの更新については、対応済みです。\n・FTPの廃止：対策予定\nTLS1.2未満の無効化：1\n不要ポートの閉鎖は未対応です。"))
                .containsExactly("W-03 APPLIED", "P-01 PLANNED", "P-02 APPLIED", "P-03 NOT_APPLIED");
        assertThat(recorded(JAPANESE, "出力のエスケープ：1\nCookieのSecure属性：3\n"))
                .containsExactly("W-02 APPLIED", "W-05 PLANNED");
        assertThat(recorded(JAPANESE, "FTPの件→対応済みです。")).containsExactly("P-01 APPLIED");
        assertThat(recorded(ENGLISH, "The session ID: done\nSQL placeholders are planned."))
                .containsExactly("W-01 PLANNED", "W-03 APPLIED");
    }

    @Test
    void oneWordOrAWordOfNoTitleNamesNothing() {
        for (String words : List.of(
                "ポートの件は対応済みです。",
                "FTPは対応済みです。",
                "セッションIDの暗号化は対応済みです。",
                "サーバの停止：対応済み",
                "不要なサーバの廃止：対応済み",
                "セッションIDの更新以外は対応済みです。",
                "ポートの表示：対応済み")) {
            assertThat(recorded(JAPANESE, words)).as(words).isEmpty();
            Reading reading = JAPANESE.read(READER, words);
            assertThat(reading.needsReview() || !reading.answers().isEmpty())
                    .as(words + " is seen")
                    .isTrue();
        }
    }

    @Test
    void aTitleThatEndsInWordsOfAStatusSaysNothingOfItsMeasure() {
        SampleLetter letter = SampleLetter.of(
                "en",
                List.of(
                        new SampleLetter.Asked("K-01", "Backups are taken regularly", ""),
                        new SampleLetter.Asked("K-02", "A web application firewall is in place", "")));
        assertThat(
                        recorded(
                                letter,
                                "Not applicable:\n- A web application firewall is in place\n\nDone:\n- Backups are taken regularly"))
                .containsExactly("K-01 APPLIED", "K-02 NOT_APPLICABLE");
        assertThat(recorded(letter, "Declined:\nThe web application firewall is in place."))
                .containsExactly("K-02 DECLINED");
        assertThat(recorded(letter, "The web application firewall is in place."))
                .isEmpty();
    }
}
