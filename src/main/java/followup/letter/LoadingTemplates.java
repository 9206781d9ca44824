package followup.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.samskivert.mustache.MustacheException;
import followup.wording.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads, checks and compiles the templates of one letter in one language; all mistakes are found in one go. */
final class LoadingTemplates {

    private static final Wording WORDING = Wording.of(LoadingTemplates.class);

    private final TemplatePlace place;
    private final List<TemplateProblem> problems = new ArrayList<>();

    private LoadingTemplates(TemplatePlace place) {
        this.place = place;
    }

    /** @param template null exactly when there are problems */
    record Outcome(@Nullable LetterTemplate template, List<TemplateProblem> problems) {}

    static Outcome load(TemplatePlace place) {
        return new LoadingTemplates(place).load();
    }

    private Outcome load() {
        var template = compiled();
        return problems.isEmpty() ? new Outcome(template, List.of()) : new Outcome(null, List.copyOf(problems));
    }

    private @Nullable LetterTemplate compiled() {
        place.unknownFiles().forEach(file -> report(file, 0, "template.unknown-file"));
        var subject = required(TemplateFiles.SUBJECT);
        var body = required(TemplateFiles.BODY);
        var html = text(TemplateFiles.HTML);
        if (!problems.isEmpty() || subject == null || body == null) {
            return null;
        }
        var variables = Variables.of(place.letter());
        problems.addAll(TemplateCheck.ofSubject(place.pathOf(TemplateFiles.SUBJECT), subject, variables));
        problems.addAll(TemplateCheck.ofBody(place.pathOf(TemplateFiles.BODY), body, variables));
        html.ifPresent(
                source -> problems.addAll(TemplateCheck.ofBody(place.pathOf(TemplateFiles.HTML), source, variables)));
        return problems.isEmpty() ? compiled(new TemplateFiles(subject, body, html)) : null;
    }

    private @Nullable LetterTemplate compiled(TemplateFiles files) {
        try {
            return new LetterTemplate(files);
        } catch (MustacheException problem) {
            report(TemplateFiles.BODY, 0, "template.not-compiled", String.valueOf(problem.getMessage()));
            return null;
        }
    }

    private @Nullable String required(String file) {
        var found = problems.size();
        var text = text(file);
        if (text.isEmpty() && problems.size() == found) {
            report(file, 0, "template.no-file");
        }
        return text.orElse(null);
    }

    private Optional<String> text(String file) {
        try {
            return place.read(file).flatMap(bytes -> decoded(file, bytes));
        } catch (IOException problem) {
            report(file, 0, "template.unreadable", String.valueOf(problem.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> decoded(String file, byte[] bytes) {
        if (bytes.length > TemplatePlace.LARGEST_FILE) {
            report(file, 0, "template.too-large", String.valueOf(TemplatePlace.LARGEST_FILE / 1024));
            return Optional.empty();
        }
        var chars = CharBuffer.allocate(bytes.length + 1);
        var result = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
        chars.flip();
        if (result.isError()) {
            int line = 1 + (int) chars.chars().filter(c -> c == '\n').count();
            report(file, line, "template.not-utf-8");
            return Optional.empty();
        }
        var text = chars.toString();
        return Optional.of((text.startsWith("\ufeff") ? text.substring(1) : text)
                .replace("\r\n", "\n")
                .replace('\r', '\n'));
    }

    private void report(String file, int line, String key, Object... arguments) {
        problems.add(new TemplateProblem(place.pathOf(file), line, WORDING.say(key, arguments)));
    }
}
