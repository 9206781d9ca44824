package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every mail of the golden folder decodes to what stands beside it. A new case is a new .eml file. */
class MailDecoderGoldenTest {

    private static final GoldenFolder FOLDER = GoldenFolder.of("followup/mail/golden");

    @TestFactory
    Stream<DynamicTest> decodesToWhatStandsBesideIt() throws IOException {
        return FOLDER.mails().stream()
                .map(mail -> DynamicTest.dynamicTest(mail.getFileName().toString(), () -> {
                    String found = Description.of(new MailDecoder().decode(Files.readAllBytes(mail)));
                    assertThat(found).isEqualTo(GoldenFolder.expected(mail, found));
                }));
    }

    @Test
    void everyExpectationHasItsMail() throws IOException {
        assertThat(FOLDER.expectations())
                .containsExactlyElementsOf(
                        FOLDER.mails().stream().map(GoldenFolder::expectation).toList());
    }
}
