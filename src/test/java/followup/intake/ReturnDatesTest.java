package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All mails were sent on 28 December 2022, so that most dates without a year belong to the next one. */
class ReturnDatesTest {

    private static final Optional<Instant> SENT = Optional.of(Instant.parse("2022-12-28T01:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1月5日（木）より通常営業いたします。                                | 2023-01-05
            2023年1月5日に出社いたします。                                      | 2023-01-05
            １月５日から業務を再開します。                                      | 2023-01-05
            12/29～1/4 は休業、1/5 より業務開始となります。                      | 2023-01-05
            2022年12月29日から2023年1月4日まで休業とさせていただきます。         | 2023-01-04
            12月30日まで不在にしております。                                    | 2022-12-30
            I am out of the office until 4 January 2023.                        | 2023-01-04
            I will be back on January 5th.                                      | 2023-01-05
            I will be back on Jan. 5, 2023                                      | 2023-01-05
            I'm away from 29 Dec to 4 Jan and return on the 5th of January.     | 2023-01-05
            Our office will reopen on 2023-01-05.                               | 2023-01-05
            ご連絡は1/5(木)以降となります。                                     | 2023-01-05
            Ich bin ab dem 05.01.2023 wieder erreichbar.                        | 2023-01-05
            Ich bin bis zum 3. März 2023 im Urlaub.                             | 2023-03-03
            Je serai de retour le 5 janvier.                                    | 2023-01-05
            Je suis en congés jusqu'au 05/02/2023.                              | 2023-02-05
            I am out of the office until 31/01/2023.                            | 2023-01-31
            Estoy fuera de la oficina hasta el 6 de febrero.                    | 2023-02-06
            2월 6일까지 휴가 중입니다.                                          | 2023-02-06
            """)
    void readsTheDayOfReturn(String line, LocalDate day) {
        assertThat(in(line)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "休暇をいただいております。",
                "13:00に戻ります。",
                "I will be back soon.",
                "TEL 03-1234-5678 まで",
                "13月45日に出社いたします。",
                "1月5日に戻ります。\n1月6日に出社いたします。",
                "I may be back in May.",
                "I will be back with 2 mails.",
                "We will be back with version 10.2.1.",
                "Ab dem 1.1.1.1 wieder erreichbar."
            })
    void leavesOpenWhatIsNotCertain(String text) {
        assertThat(in(text)).isEmpty();
    }

    private static Optional<LocalDate> in(String text) {
        return ReturnDates.in(Rules.read("auto-replies.txt"), Folded.of(""), List.of(text.split("\n")), SENT);
    }
}
