package followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem type that the sources name is in the list that the description of the calls shows, and no other. */
class DescribedProblemsTest {

    /** A type stands first in a refusal's words, or after its kind or status, or is written out. */
    private static final Pattern TYPE = Pattern.compile(
            "(?:(?:Refusal|refusal|refused|notFound|super|answer)\\s*\\((?:[^()\"]*,)?\\s*\"|\"urn:followup:problem:)"
                    + "([a-z]+(?:-[a-z]+)+|unexpected)\"");

    /** Named by their parts, or by a key. */
    private static final Stream<String> PUT_TOGETHER = Stream.of("unknown-risk", "unknown-category");

    @Test
    void everyTypeIsDescribed() throws IOException {
        var named = new TreeSet<String>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (var source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                var found = TYPE.matcher(Files.readString(source));
                while (found.find()) {
                    named.add(found.group(1));
                }
            }
        }
        PUT_TOGETHER.forEach(named::add);

        assertThat(named).hasSizeGreaterThan(60);
        assertThat(DescribedProblems.types().keySet()).containsAll(named);
        assertThat(DescribedProblems.types().values()).noneMatch(String::isBlank);
    }
}
