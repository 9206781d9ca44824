package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class WordlessFailureTest {

    @Test
    void tellsWhatFailedWhereAndWhyButQuotesNothing() {
        var tooLong = new SQLException("Value too long for column \"sender\": \"'tanaka@shop.example.jp'\"", "22001");
        var told = printed(WordlessFailure.of(new DataIntegrityViolationException("insert 'tanaka@...'", tooLong)));
        assertThat(told)
                .startsWith("org.springframework.dao.DataIntegrityViolationException")
                .contains("Caused by: java.sql.SQLException 22001", "WordlessFailureTest.tellsWhatFailed")
                .doesNotContain("tanaka");
    }

    @Test
    void anEndlessChainOfCausesIsCut() {
        var first = new IllegalStateException("tanaka@shop.example.jp");
        first.initCause(new IllegalArgumentException(first));
        assertThat(printed(WordlessFailure.of(first)))
                .contains("Caused by: java.lang.IllegalArgumentException")
                .doesNotContain("tanaka");
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
