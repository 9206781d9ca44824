package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import followup.mail.TextLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter in both languages, decoded again from its bytes, beside what it should look like. */
class GoldenLettersTest {

    private static final Path EXPECTED = Path.of("src/test/resources/letters");

    /** Half-width columns of 35 full-width characters: a line that no program wraps, not even when it is quoted. */
    private static final int WIDEST = 70;

    static Stream<Arguments> letters() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Letter.values()).map(letter -> Arguments.of(language, letter)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void looksAsExpected(Language language, Letter letter) throws IOException {
        var written = LetterFixture.written(LetterFixture.letters(), letter, language);
        var shown = shown(new MailDecoder().decode(written.bytes()));
        var file = EXPECTED.resolve(language.code()).resolve(letter.folder() + ".txt");
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, shown);
            fail("written for you to check: " + file);
        }
        assertThat(shown).isEqualTo(Files.readString(file));
    }

    private static String shown(DecodedMail mail) {
        var headers = mail.headers().stream()
                .map(header -> header.name() + ": " + header.value())
                .collect(Collectors.joining("\n"));
        var lines = mail.body().lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
        return headers + "\n\n" + lines + "\n";
    }

    @Test
    void everyExpectationHasItsLetter() throws IOException {
        var expected = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(EXPECTED)) {
            files.filter(Files::isRegularFile)
                    .map(file -> EXPECTED.relativize(file).toString().replace('\\', '/'))
                    .forEach(expected::add);
        }
        assertThat(expected)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Language.values())
                        .flatMap(language -> Stream.of(Letter.values())
                                .map(letter -> language.code() + "/" + letter.folder() + ".txt"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void hasShortLinesAndNoSpacesAtTheirEnds(Language language, Letter letter) {
        var text = LetterFixture.written(LetterFixture.letters(), letter, language)
                .mail()
                .text();
        assertThat(text.lines()).allSatisfy(line -> {
            assertThat(width(line)).as(line).isLessThanOrEqualTo(WIDEST);
            assertThat(line).isEqualTo(line.stripTrailing());
            assertThat(line).isNotEqualTo("--");
        });
        assertThat(text).doesNotContain("\n\n\n").doesNotContain("{{", "}}", "http://", "https://");
    }

    private static int width(String line) {
        return line.codePoints()
                .map(c -> c < 0x1100 || c >= 0xff61 && c <= 0xff9f ? 1 : 2)
                .sum();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void namesTheSurveyInSubjectBodyAddressAndMessageId(Language language, Letter letter) {
        var mail =
                LetterFixture.written(LetterFixture.letters(), letter, language).mail();
        assertThat(mail.subject()).contains("[FU-7K3Q-X2M9]");
        assertThat(mail.text()).contains("FU-7K3Q-X2M9\n").contains(" " + LetterFixture.TOKEN + "\n");
        assertThat(mail.replyTo().address()).isEqualTo("followup+" + LetterFixture.TOKEN + "@survey.example");
        assertThat(mail.messageId())
                .startsWith("<fu." + LetterFixture.TOKEN + ".")
                .endsWith("@survey.example>");
    }

    @Test
    void everyLetterHasItsOwnMessageIdForEachRecipient() {
        var letters = LetterFixture.letters();
        var order = LetterFixture.order(Letter.REQUEST, Language.JA);
        var toSuzuki = new WritingLetters.Order(
                order.letter(),
                order.language(),
                order.site(),
                order.survey(),
                order.to(),
                order.cc(),
                LetterFixture.SUZUKI.email(),
                order.purpose(),
                order.occasion());
        var ids = List.of(
                letters.write(order, LetterFixture.model(letters, order), LetterFixture.TEN_IN_TOKYO)
                        .mail()
                        .messageId(),
                letters.write(toSuzuki, LetterFixture.model(letters, toSuzuki), LetterFixture.TEN_IN_TOKYO)
                        .mail()
                        .messageId(),
                LetterFixture.written(letters, Letter.REMINDER, Language.JA)
                        .mail()
                        .messageId());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(LetterFixture.written(letters, Letter.REQUEST, Language.JA)
                        .mail()
                        .messageId())
                .as("a repeat carries the same one")
                .isEqualTo(ids.getFirst());
    }
}
