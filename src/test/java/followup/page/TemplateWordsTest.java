package followup.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stands in a template for its reader alone must not be shown: it is of one language, and its figures are made up. */
class TemplateWordsTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** What puts something else in the place of an element's content. */
    private static final List<String> REPLACING = List.of("th:text", "th:replace", "th:remove");

    /** Names that are the same in every language. */
    private static final Set<String> NAMES = Set.of("CSV", "Excel");

    static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyWordAndFigureOfATemplateIsReplaced(Path template) throws IOException {
        assertThat(kept(Files.readString(template))).isEmpty();
    }

    static List<String> kept(String html) {
        Document document = Jsoup.parse(html, Parser.xmlParser());
        return document.nodeStream(TextNode.class)
                .filter(text -> text.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .filter(text -> !isReplaced(text))
                .map(TextNode::text)
                .filter(text -> !NAMES.contains(text.strip()))
                .toList();
    }

    private static boolean isReplaced(Node node) {
        return Stream.iterate(node.parent(), parent -> parent != null, Node::parent)
                .anyMatch(parent ->
                        parent instanceof Element && REPLACING.stream().anyMatch(parent::hasAttr));
    }
}
