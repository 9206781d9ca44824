package followup.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import followup.letter.Templates.Standing;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

    private static final String BODY = "{{answerBy}}\n{{choices}}\n{{form}}\n{{reference}} {{token}}\n";

    @TempDir
    Path folder;

    private Path request;

    @BeforeEach
    void aFolderWithOneLetterOfTheirOwn() throws IOException {
        request = Files.createDirectories(folder.resolve("ja/request"));
        write("subject.txt", "ご確認 [{{reference}}]\n");
        write("body.txt", "一番目\n" + BODY);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(request.resolve(file), text);
    }

    private Templates templates() {
        return new Templates(Optional.of(folder));
    }

    private static String text(Templates templates) {
        return LetterFixture.written(LetterFixture.letters(templates), Letter.REQUEST, Language.JA)
                .mail()
                .text();
    }

    private static Standing standing(Templates templates) {
        return templates.standings().stream()
                .filter(each -> each.name().equals("request") && each.language().equals("ja"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFolderReplacesTheLettersItHas() {
        var templates = templates();
        assertThat(text(templates)).startsWith("一番目\n2023年2月14日（火）\n  1 対策済み");
        assertThat(standing(templates).source()).isEqualTo("folder");
        assertThat(templates.standings())
                .hasSize(10)
                .filteredOn(each -> each.source().equals("packaged"))
                .hasSize(9);
    }

    @Test
    void withoutAFolderTheLettersComeWithTheProgram() {
        var templates = new Templates(Optional.empty());
        assertThat(text(templates)).isEqualTo(text(new Templates(Optional.of(LetterFixture.TEMPLATES))));
        assertThat(standing(templates).version())
                .isEqualTo(standing(new Templates(Optional.of(LetterFixture.TEMPLATES)))
                        .version())
                .hasSize(12);
    }

    @Test
    void aChangedFileCountsFromTheNextLetterOn() throws IOException {
        var templates = templates();
        var before = standing(templates).version();
        write("body.txt", "改めました\n" + BODY);
        assertThat(text(templates)).startsWith("改めました\n");
        assertThat(standing(templates).version()).isNotEqualTo(before);
    }

    @Test
    void aBrokenFileKeepsTheLastGoodVersionAndSaysSo() throws IOException {
        var templates = templates();
        var before = standing(templates);
        write("body.txt", "改めました\n" + BODY + "{{nobody}}\n");
        assertThat(text(templates)).startsWith("一番目\n");
        assertThat(standing(templates).version()).isEqualTo(before.version());
        assertThat(standing(templates).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).isEqualTo(request.resolve("body.txt") + ":6");
            assertThat(problem.words().ja()).startsWith("nobody という変数はありません");
            assertThat(problem.words().en()).startsWith("There is no variable nobody");
        });
        write("body.txt", "直しました\n" + BODY);
        assertThat(text(templates)).startsWith("直しました\n");
        assertThat(standing(templates).problems()).isEmpty();
    }

    @Test
    void mistakesAreToldFromTheFirstLineOn() throws IOException {
        var templates = templates();
        write("body.txt", "{{#to}}\n{{nobody}}\n{{ }\n" + BODY);
        assertThat(standing(templates).problems())
                .hasSizeGreaterThan(2)
                .isSortedAccordingTo(
                        Comparator.comparing(TemplateProblem::file).thenComparingInt(TemplateProblem::line));
    }

    @Test
    void aFileThatVanishesKeepsTheLastGoodVersion() throws IOException {
        var templates = templates();
        Files.delete(request.resolve("subject.txt"));
        assertThat(text(templates)).startsWith("一番目\n");
        assertThat(standing(templates).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words().en()).isEqualTo("There is no such file."));
    }

    @Test
    void aFolderThatVanishesGivesWayToTheLetterOfTheProgram() throws IOException {
        var templates = templates();
        for (var file : new String[] {"subject.txt", "body.txt"}) {
            Files.delete(request.resolve(file));
        }
        Files.delete(request);
        assertThat(text(templates)).startsWith("青葉茶舗有限会社\n");
        assertThat(standing(templates).source()).isEqualTo("packaged");
    }

    @Test
    void anHtmlPartKeepsTheShapeOfTheForm() throws IOException {
        write(
                "body.html",
                "<p>{{company}} &amp; {{answerBy}}</p>\n<div>{{choices}}</div>\n<div>{{form}}</div>\n{{reference}} {{token}}\n");
        var html = LetterFixture.written(LetterFixture.letters(templates()), Letter.REQUEST, Language.JA)
                .mail()
                .html()
                .orElseThrow();
        assertThat(html).contains("[W-01] 注文金額をサーバ側で再計算する（危険度: 高）<br>\n&nbsp; 状況［　］　日付［　　　　］<br>\n&nbsp; 内容［");
    }

    @Test
    void whatNotepadWritesIsReadLikeAnyOther() throws IOException {
        var before = standing(templates()).version();
        write("body.txt", "\ufeff" + ("一番目\n" + BODY).replace("\n", "\r\n"));
        assertThat(standing(templates()).version()).isEqualTo(before);
    }

    @Test
    void aFileInAnotherCharsetIsToldWithItsLine() throws IOException {
        Files.write(request.resolve("body.txt"), ("ABC\n一番目\n" + BODY).getBytes(Charset.forName("windows-31j")));
        assertThatThrownBy(this::templates)
                .isInstanceOf(BrokenTemplates.class)
                .hasMessageContaining(request.resolve("body.txt") + ":2: UTF-8 として読めない文字があります")
                .hasMessageContaining("Not UTF-8 from here on");
    }

    @Test
    void theServiceDoesNotStartWithBrokenTemplatesAndTellsAllOfThem() throws IOException {
        write("subject.txt", "件名\n二行目 [{{reference}}]\n");
        write("body.txt", "{{nobody}}\n" + BODY);
        Files.createDirectories(folder.resolve("ja/requst"));
        Files.createDirectories(folder.resolve("fr"));
        write("body.htm", "<p>");
        assertThatThrownBy(this::templates)
                .isInstanceOf(BrokenTemplates.class)
                .hasMessageContaining("fr: この名前の言語はありません")
                .hasMessageContaining("requst: この名前の文面はありません")
                .hasMessageContaining("body.htm: 読み取られないファイルです");
        Files.delete(request.resolve("body.htm"));
        assertThatThrownBy(this::templates)
                .hasMessageContaining("subject.txt:2: 件名が2行以上あります")
                .hasMessageContaining("body.txt:1: nobody という変数はありません");
    }

    @Test
    void aFailureToStartIsToldInBothLanguages() throws IOException {
        write("body.txt", "{{nobody}}\n" + BODY);
        var broken = catchThrowableOfType(BrokenTemplates.class, this::templates);
        var told =
                Objects.requireNonNull(new TellingBrokenTemplates().analyze(new IllegalStateException("bean", broken)));
        assertThat(told.getDescription()).contains("body.txt:1: ").contains("There is no variable nobody");
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() {
        assertThatThrownBy(() -> new Templates(folder.resolve("missing").toString()))
                .isInstanceOf(BrokenTemplates.class)
                .hasMessageContaining("followup.templates");
    }

    @Test
    void whatEditorsLeaveBehindIsNoProblem() throws IOException {
        for (var file : new String[] {"body.txt~", ".body.txt.swp", "#body.txt#", "body.txt.bak"}) {
            write(file, "{{broken");
        }
        assertThat(standing(templates()).problems()).isEmpty();
    }

    @Test
    void aFileTooLargeForALetterIsRefused() throws IOException {
        Files.write(
                request.resolve("body.txt"),
                "a".repeat(TemplatePlace.LARGEST_FILE + 1).getBytes(UTF_8));
        assertThatThrownBy(this::templates).hasMessageContaining("256 KiB");
    }

    @Test
    void bothLanguagesHaveTheSameFilesAndNameTheSameVariables() throws IOException {
        for (var letter : Letter.values()) {
            var ja = LetterFixture.TEMPLATES.resolve("ja").resolve(letter.folder());
            var en = LetterFixture.TEMPLATES.resolve("en").resolve(letter.folder());
            assertThat(files(ja)).isEqualTo(files(en));
            for (var file : files(ja)) {
                assertThat(names(ja.resolve(file))).as("%s of %s", file, letter).isEqualTo(names(en.resolve(file)));
            }
        }
    }

    @Test
    void theReadMeNamesEveryVariable() throws IOException {
        var readMe = Files.readString(LetterFixture.TEMPLATES.resolve("README.md"));
        for (var letter : Letter.values()) {
            var variables = Variables.of(letter);
            var names = new ArrayList<>(variables.values());
            variables.lists().values().forEach(names::addAll);
            assertThat(names).allSatisfy(name -> assertThat(readMe).contains("{{" + name + "}}"));
            assertThat(variables.flags()).allSatisfy(name -> assertThat(readMe).contains("{{#" + name + "}}"));
            assertThat(variables.lists().keySet())
                    .allSatisfy(name -> assertThat(readMe).contains("{{#" + name + "}}"));
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Set<String> names(Path file) throws IOException {
        return TemplateText.of(Files.readString(file)).tags().stream()
                .map(tag -> tag.kind() + " " + tag.name())
                .collect(Collectors.toSet());
    }
}
