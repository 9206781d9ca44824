package followup.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Everything that leaves an entry in the audit trail has words on its page. */
class AuditActionsTest {

    private static final Pattern ACTION =
            Pattern.compile("(?:\\brecord|\\btrace|new (?:AuditTrail\\.)?Trace)\\(\\s*\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void everyActionInTheSourcesHasWords() throws IOException {
        var actions = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                ACTION.matcher(Files.readString(file)).results().forEach(found -> actions.add(found.group(1)));
            }
        }
        assertThat(actions).contains("user-added", "survey-held", "debriefs-imported");
        assertThat(AuditActions.ALL).containsAll(actions);
    }

    /** A literal in both languages at once would be English, or Japanese, for everybody. */
    @Test
    void noDetailIsSaidInOneLanguageOnly() throws IOException {
        var literal = Pattern.compile("Bilingual\\.plain\\(\\s*\"[^\"]*\\p{L}{2}");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                assertThat(literal.matcher(Files.readString(file)).results().map(MatchResult::group))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }
}
