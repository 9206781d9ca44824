package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own letters come back inside replies, often without quotation marks: none of their words may look like a machine's. */
class OwnWordsTest {

    private static final Set<String> VERDICTS = Set.of(
            "automatic",
            "absence",
            "receipt",
            "gone",
            "challenge",
            "read",
            "list",
            "advert",
            "failure",
            "delay",
            "delivery",
            "copy");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("mail-templates"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void saysNothingThatARuleTakesForAMachines(Path template) throws IOException {
        var text = Folded.of(Files.readString(template));
        for (String file : new String[] {"bounces.txt", "auto-replies.txt"}) {
            for (Rules.Where where : new Rules.Where[] {Rules.Where.TEXT, Rules.Where.SUBJECT}) {
                assertThat(Rules.read(file).first(where, text, VERDICTS)).isEmpty();
            }
            assertThat(Rules.read(file)
                            .first(Rules.Where.TEXT, text, Rules.read(file).statuses()))
                    .isEmpty();
        }
    }
}
