package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import followup.mail.MailDecoder;
import followup.mail.TextLine;
import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.Reading;
import followup.reply.ReadingContext;
import followup.reply.ReplyReader;
import followup.reply.ReplyText;
import followup.reply.SentForm;
import followup.reply.Stated;
import followup.reply.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our letters in a reply: what we wrote ourselves is never an answer, and what is filled in is. */
class LettersComeBackTest {

    static Stream<Arguments> letters() {
        return GoldenLettersTest.letters();
    }

    private static String sent(Letter letter, Language language) {
        var written = LetterFixture.written(LetterFixture.letters(), letter, language);
        return new MailDecoder().decode(written.bytes()).body().text();
    }

    private static Reading read(String reply, String... sent) throws IOException {
        var files = new ArrayList<String>();
        for (var file : Vocabulary.FILES) {
            files.add(Files.readString(Path.of(file)));
        }
        return new ReplyReader(Vocabulary.of(files))
                .read(
                        ReplyText.of(reply),
                        Stream.of(sent).map(SentForm::of).toList(),
                        ReadingContext.receivedOn(LetterFixture.TODAY));
    }

    private static String quoted(String text) {
        return text.lines().map(line -> ("> " + line).stripTrailing()).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aLetterQuotedAsItWasIsNoAnswer(Language language, Letter letter) throws IOException {
        var text = sent(letter, language);
        assertThat(read(quoted(text), text).answers()).isEmpty();
        assertThat(read(text, text).answers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aNumberWrittenIntoTheFormIsAnAnswer(Language language) throws IOException {
        var slot = language == Language.JA ? "  状況［　］" : "  Status [  ]";
        var filled = language == Language.JA ? "  状況［１］" : "  Status [1]";
        for (var letter : List.of(Letter.REQUEST, Letter.REMINDER, Letter.CLARIFICATION)) {
            var text = sent(letter, language);
            var second = text.indexOf(slot, text.indexOf("[W-01]"));
            var reply = text.substring(0, second) + filled + text.substring(second + slot.length());
            assertThat(read(quoted(reply), text).answers())
                    .extracting(Answer::measure, Answer::status, Answer::certainty)
                    .containsExactly(tuple("W-01", Stated.APPLIED, Certainty.CLEAR));
        }
    }

    @Test
    void anHtmlPartHasTheFormLineForLineAsTheTextHasIt(@TempDir Path folder) throws IOException {
        var request = Files.createDirectories(folder.resolve("ja/request"));
        for (var file : List.of(TemplateFiles.SUBJECT, TemplateFiles.BODY)) {
            Files.copy(LetterFixture.TEMPLATES.resolve("ja/request").resolve(file), request.resolve(file));
        }
        Files.writeString(
                request.resolve(TemplateFiles.HTML),
                "<html><body><p>{{company}} 御中</p><p>{{answerBy}}</p><p>{{choices}}</p>\n"
                        + "<div>{{form}}</div><p>{{reference}} {{token}}</p></body></html>\n");
        var written = LetterFixture.written(
                LetterFixture.letters(new Templates(Optional.of(folder))), Letter.REQUEST, Language.JA);
        var body = new MailDecoder().decode(written.bytes()).body();
        var form = Form.of(LetterFixture.ASKED, Language.JA)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty());
        assertThat(body.other().orElseThrow().stream()
                        .map(TextLine::text)
                        .map(line -> line.replace('\u00a0', ' ').strip()))
                .containsSubsequence(form.toList());
    }
}
