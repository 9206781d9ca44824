package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyReaderTest {

    private static final String SENT = """
            [W-01] SQL文の組み立てをプレースホルダに改める（危険度: 高）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］

            [P-02] TLS 1.2 未満を無効にする（危険度: 中）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］
            """;

    private final ReplyReader reader = new ReplyReader(
            Vocabulary.of(Vocabulary.FILES.stream().map(ReplyReaderTest::textOf).toList()));

    @Test
    void readsTheFormFilledInInsideTheQuotation() {
        Reading reading = read("> [W-01] SQL文の組み立てをプレースホルダに改める（危険度: 高）\n>   状況［１］　日付［　　　　］\n");

        assertThat(reading.needsReview()).isFalse();
        assertThat(reading.answers()).singleElement().satisfies(answer -> {
            assertThat(answer.measure()).isEqualTo("W-01");
            assertThat(answer.status()).isEqualTo(Stated.APPLIED);
            assertThat(answer.certainty()).isEqualTo(Certainty.CLEAR);
            assertThat(answer.evidence()).isEqualTo("状況［１］");
            assertThat(answer.line()).isEqualTo(2);
        });
    }

    @Test
    void readsLinesAboveTheQuotation() {
        Reading reading = read("Ｗ－０１：対策済み\nP-02 未対策\n");

        assertThat(reading.answers()).extracting(Answer::status).containsExactly(Stated.APPLIED, Stated.NOT_APPLIED);
    }

    @Test
    void anUntouchedFormSaysNothing() {
        Reading reading = read(SENT.indent(0).replace("[", "> ["));

        assertThat(reading.answers()).isEmpty();
        assertThat(reading.needsReview()).isFalse();
    }

    private Reading read(String reply) {
        return reader.read(
                ReplyText.of(reply), List.of(SentForm.of(SENT)), ReadingContext.receivedOn(LocalDate.of(2023, 2, 1)));
    }

    private static String textOf(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
