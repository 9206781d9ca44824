package followup.letter;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The compiled templates of one letter in one language, checked before. Immutable and thread-safe.
 *
 * <p>Models are maps, lists and strings: a template can read what it is given and call nothing. A variable that the model
 * lacks is an exception, never an empty place.
 */
final class LetterTemplate {

    /** Puts a value into HTML so that its lines and its runs of spaces stay: the form must keep its shape. */
    private static final Mustache.Escaper HTML =
            raw -> Escapers.HTML.escape(raw).replace("  ", "&nbsp; ").replace("\n", "<br>\n");

    private static final Mustache.Compiler TEXT_COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .strictSections(true)
            .emptyStringIsFalse(true)
            .withCollector(new PlainMaps());
    private static final Mustache.Compiler HTML_COMPILER = TEXT_COMPILER.withEscaper(HTML);

    private final String version;
    private final Template subject;
    private final Template body;
    private final Optional<Template> html;

    /** @throws com.samskivert.mustache.MustacheException when the check let something pass that Mustache does not */
    LetterTemplate(TemplateFiles files) {
        this.version = files.version();
        this.subject = TEXT_COMPILER.compile(files.subject());
        this.body = TEXT_COMPILER.compile(files.body());
        this.html = files.html().map(HTML_COMPILER::compile);
    }

    /** Changes with every change to one of the files. */
    String version() {
        return version;
    }

    boolean hasHtml() {
        return html.isPresent();
    }

    /**
     * @throws com.samskivert.mustache.MustacheException when the model lacks a variable, with its name and line
     */
    Rendered render(Map<String, Object> model) {
        return new Rendered(
                subject.execute(model).strip(),
                tidied(body.execute(model)),
                html.map(template -> tidied(template.execute(model))));
    }

    /** Spaces at line ends are eaten by some programs and kept by others, so none are sent. */
    private static String tidied(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
    }

    /** A letter in words. */
    record Rendered(String subject, String text, Optional<String> html) {}

    private static final class PlainMaps extends BasicCollector {

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new java.util.concurrent.ConcurrentHashMap<>();
        }
    }
}
