package followup.countermeasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On H2 a trigger is a Java class of the application: whoever can change the one can change the other. So H2 has none, and
 * the sources are searched for what PostgreSQL refuses by triggers.
 */
class AppendOnlyTest {

    /** update ledger_entry set … · delete from before_correction … · merge into "ledger_entry" … */
    private static final Pattern CHANGE = Pattern.compile(
            "(update|delete\\s+from|merge\\s+into|truncate(\\s+table)?|drop\\s+table)[\\s\"+]+(ledger_entry|before_correction|audit_entry)\\b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_entry SET status = ?",
                "delete from  before_correction",
                "merge into ledger_entry using",
                "delete from audit_entry where at < ?",
                "delete from \"\n + \"ledger_entry"
            })
    void changesWouldBeFound(String sql) {
        assertThat(changes(sql)).isTrue();
    }

    @Test
    void noStatementOfOursChangesHistory() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            var sources = files.filter(AppendOnlyTest::mayHoldSql).toList();
            assertThat(sources).anyMatch(file -> file.endsWith("LedgerEntries.java"));
            assertThat(sources).noneMatch(file -> changes(read(file)));
        }
    }

    private static boolean mayHoldSql(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".sql");
    }

    private static boolean changes(String source) {
        return CHANGE.matcher(source.toLowerCase(Locale.ROOT)).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
