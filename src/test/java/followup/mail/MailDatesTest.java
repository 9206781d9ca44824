package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tue, 31 Jan 2023 10:00:00 +0900              | 2023-01-31T01:00:00Z
            31 Jan 2023 10:00 +0900                      | 2023-01-31T01:00:00Z
            Tue, 31 Jan 2023 10:00:00 +0900 (JST)        | 2023-01-31T01:00:00Z
            Tue, 31 Jan 2023 10:00:00 JST                | 2023-01-31T01:00:00Z
            Tue, 31 Jan 23 10:00:00 +0900                | 2023-01-31T01:00:00Z
            Tue,31 Jan 2023 10:00:00 GMT                 | 2023-01-31T10:00:00Z
            Tuesday, 31 January 2023 10:00:00 EST        | 2023-01-31T15:00:00Z
            Tue Jan 31 10:00:00 2023                     | 2023-01-31T10:00:00Z
            Tue Jan 31 10:00:00 JST 2023                 | 2023-01-31T01:00:00Z
            2023-01-31T10:00:00+09:00                    | 2023-01-31T01:00:00Z
            2023-01-31T10:00:00.123Z                     | 2023-01-31T10:00:00Z
            2023/01/31 10:00:00 +0900                    | 2023-01-31T01:00:00Z
            31-Jan-2023 10:00:00 +0900                   | 2023-01-31T01:00:00Z
            Tue, 31 Jan 2023 23:59:60 +0900              | 2023-01-31T14:59:59Z
            Tue, 31 Jan 2023 10:00:00 -0330              | 2023-01-31T13:30:00Z
            """)
    void readsTheDate(String written, Instant instant) {
        assertThat(MailDates.parse(written)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "Tue, 32 Jan 2023 10:00:00",
                "31 Foo 2023 10:00",
                "25:99",
                ":",
                "+",
                "-1-1-1",
                "T:"
            })
    void whatIsNoDateIsNone(String written) {
        assertThat(MailDates.parse(written)).isEmpty();
    }
}
