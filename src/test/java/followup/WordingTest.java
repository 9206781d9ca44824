package followup;

import static org.assertj.core.api.Assertions.assertThat;

import followup.outbox.QueuedMail;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
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

    /** What must not be called so, and what it is called: one word for each thing, as the design has it. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "調査の番号|整理番号",
            "調査番号",
            "サーバ(?!ー)",
            "サーバー",
            "おすすめ|お勧め|勧めた",
            "推奨",
            "受領のお知らせ",
            "受領の連絡",
            "確認の質問",
            "再質問",
            "送信せず終了|送信不要",
            "送信取りやめ");

    static Stream<Path> textsInJapanese() throws IOException {
        try (Stream<Path> files = Stream.concat(
                Files.walk(Path.of("mail-templates")),
                Stream.concat(Files.walk(RESOURCES), Files.walk(Path.of("src/main/resources/templates"))))) {
            return files
                    .filter(file -> file.toString().matches(".*(_ja\\.properties|\\.html|mail-templates.*\\.(txt|md))"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("textsInJapanese")
    void oneThingHasOneJapaneseWord(Path file) throws IOException {
        var text = Files.readString(file);
        OTHER_WORDS.forEach((others, word) -> assertThat(
                        Pattern.compile(others).matcher(text).results())
                .as("%s: say %s", file, word)
                .isEmpty());
    }

    @Test
    void aStateOfTheOutboxHasOneJapaneseNameWhereverItIsShown() throws IOException {
        var outbox = load(RESOURCES.resolve("outbox/messages_ja.properties"));
        var intake = load(RESOURCES.resolve("intake/pages_ja.properties"));
        var analysis = load(RESOURCES.resolve("analysis/pages_ja.properties"));
        for (var state : QueuedMail.State.values()) {
            var name = outbox.getProperty("state." + state);
            assertThat(intake.getProperty("intake.mail-state." + state)).isEqualTo(name);
            assertThat(analysis.getProperty("analysis.mail-state." + state)).isEqualTo(name);
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
