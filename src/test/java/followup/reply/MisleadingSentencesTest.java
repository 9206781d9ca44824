package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences that look as if they said a status and do not, or that say one in an unusual way; each beside what may be recorded of it. */
class MisleadingSentencesTest {

    private static final ReplyReader READER = SampleLetter.reader();

    static Stream<Arguments> sentences() throws IOException {
        return Stream.concat(sentences("ja"), sentences("en"));
    }

    private static Stream<Arguments> sentences(String language) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/followup/reply/misleading-" + language + ".tsv")).stream()
                .filter(row -> !row.isBlank() && !row.startsWith("#"))
                .map(row -> row.split("\t", -1))
                .map(cells -> Arguments.of(language, cells[0], cells[1].replace("\\n", "\n")));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("sentences")
    void saysNoMoreThanACarefulClerkWouldRecord(String language, String expected, String sentence) {
        String high = language.equals("ja") ? "高" : "high";
        String medium = language.equals("ja") ? "中" : "medium";
        SampleLetter letter = SampleLetter.of(
                language,
                java.util.List.of(
                        new SampleLetter.Asked(
                                "W-01", language.equals("ja") ? "金額をサーバで再計算する" : "Recompute amounts", high),
                        new SampleLetter.Asked("W-02", language.equals("ja") ? "出力をエスケープする" : "Escape output", medium),
                        new SampleLetter.Asked(
                                "W-03",
                                language.equals("ja") ? "セッションIDを更新する" : "Renew the session",
                                language.equals("ja") ? "低" : "low"),
                        new SampleLetter.Asked(
                                "P-01", language.equals("ja") ? "FTP を廃止する" : "Replace FTP by SFTP", high),
                        new SampleLetter.Asked(
                                "P-02", language.equals("ja") ? "接続元を制限する" : "Restrict the pages", medium)));
        Reading reading = letter.read(READER, sentence);
        assertThat(recorded(reading)).isEqualTo(expected);
        if (expected.isEmpty()) {
            assertThat(reading.answers().isEmpty() && reading.doubts().isEmpty())
                    .as("nothing of it may get lost")
                    .isFalse();
        }
    }

    private static String recorded(Reading reading) {
        Map<String, Stated> clear = new TreeMap<>();
        SampleLetter.recorded(reading).forEach(answer -> clear.put(answer.measure(), answer.status()));
        boolean all = clear.size() == 5 && clear.values().stream().distinct().count() == 1;
        return all
                ? "all " + clear.get("W-01")
                : clear.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }
}
