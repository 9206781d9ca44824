package followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a person reads exists in Japanese and in English, with the same gaps to fill. */
class WordingTest {

    private static final Path RESOURCES = Path.of("src/main/resources/followup");

    static Stream<Path> japaneseBundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> isBundle(file, "_ja.properties")).toList().stream();
        }
    }

    @Test
    void everyBundleHasItsTwin() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            assertThat(files.filter(file -> isBundle(file, "_en.properties")))
                    .containsExactlyInAnyOrderElementsOf(
                            japaneseBundles().map(WordingTest::english).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("japaneseBundles")
    void bothLanguagesSayTheSameKeysWithTheSameGaps(Path japanese) throws IOException {
        var ja = load(japanese);
        var en = load(english(japanese));
        assertThat(en.stringPropertyNames()).isEqualTo(ja.stringPropertyNames());
        for (String key : ja.stringPropertyNames()) {
            assertThat(gaps(en.getProperty(key))).as(key).isEqualTo(gaps(ja.getProperty(key)));
            assertThat(ja.getProperty(key)).as(key).isNotBlank();
            assertThat(en.getProperty(key)).as(key).isNotBlank();
        }
    }

    private static boolean isBundle(Path file, String ending) {
        var name = file.getFileName().toString();
        return name.endsWith(ending) && !name.startsWith("problems");
    }

    private static Path english(Path japanese) {
        return japanese.resolveSibling(japanese.getFileName().toString().replace("_ja.", "_en."));
    }

    private static int gaps(String pattern) {
        return new MessageFormat(pattern, Locale.ENGLISH).getFormatsByArgumentIndex().length;
    }

    private static Properties load(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
