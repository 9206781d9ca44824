package followup.letter;

import followup.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The templates of all letters in both languages. Thread-safe. */
@Component
public class Templates {

    private static final Wording WORDING = Wording.of(Templates.class);
    private static final Path USUAL_FOLDER = Path.of("mail-templates");

    private final Map<String, WatchedTemplate> templates = new LinkedHashMap<>();

    /**
     * @param folder {@code followup.templates}: the coordinator's folder; when empty, {@code ./mail-templates} if it exists, and else the
     *     letters that come with the program
     * @throws BrokenTemplates with everything that is wrong, so that the service does not start
     */
    @Autowired
    Templates(@Value("${followup.templates:}") String folder) {
        this(folder.isBlank() ? Optional.of(USUAL_FOLDER).filter(Files::isDirectory) : Optional.of(Path.of(folder)));
    }

    Templates(Optional<Path> root) {
        var problems = new ArrayList<TemplateProblem>();
        root.ifPresent(path -> problems.addAll(misplaced(path)));
        for (var language : Language.values()) {
            for (var letter : Letter.values()) {
                try {
                    var watched = new WatchedTemplate(new TemplatePlace(root, language, letter));
                    templates.put(watched.place().name(), watched);
                } catch (BrokenTemplates broken) {
                    problems.addAll(broken.problems());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new BrokenTemplates(problems);
        }
    }

    /** A misspelt folder would leave its letters unread. */
    private static List<TemplateProblem> misplaced(Path root) {
        if (!Files.isDirectory(root)) {
            return List.of(new TemplateProblem(root.toString(), 0, WORDING.say("template.no-folder")));
        }
        var problems = new ArrayList<TemplateProblem>();
        for (var language : folders(root)) {
            if (Language.ofCode(name(language)).isEmpty()) {
                problems.add(new TemplateProblem(language.toString(), 0, WORDING.say("template.unknown-language")));
                continue;
            }
            for (var letter : folders(language)) {
                if (Letter.ofFolder(name(letter)).isEmpty()) {
                    problems.add(new TemplateProblem(letter.toString(), 0, WORDING.say("template.unknown-letter")));
                }
            }
        }
        return problems;
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !name(child).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    LetterTemplate current(Letter letter, Language language) {
        return watched(letter, language).current();
    }

    private WatchedTemplate watched(Letter letter, Language language) {
        var watched = templates.get(language.code() + "/" + letter.folder());
        if (watched == null) {
            throw new IllegalStateException("no template for " + letter + " in " + language);
        }
        return watched;
    }

    /** How things stand with every letter now, after a look at the files. */
    public List<Standing> standings() {
        return templates.values().stream().map(Standing::of).toList();
    }

    /**
     * How things stand with one letter.
     *
     * @param name such as {@code request}
     * @param version of the templates in use
     * @param html whether they have an HTML part
     * @param source {@code folder} when they are the coordinator's, {@code packaged} when they come with the program
     * @param problems of the files as they are now; while there are any, an earlier version is in use
     */
    public record Standing(
            String name, String language, String version, boolean html, String source, List<TemplateProblem> problems) {

        private static Standing of(WatchedTemplate watched) {
            var place = watched.place();
            var template = watched.current();
            return new Standing(
                    place.letter().folder(),
                    place.language().code(),
                    template.version(),
                    template.hasHtml(),
                    watched.isOverridden() ? "folder" : "packaged",
                    watched.problems().stream()
                            .sorted(TemplateProblem.AS_WRITTEN)
                            .toList());
        }
    }
}
