package followup.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.survey.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @ParameterizedTest
    @EnumSource(Survey.State.class)
    void statesOfSurveysAreCalledAsEverywhereElse(Survey.State state) {
        assertThat(AuditActions.words("PLANNED → " + state)).containsExactly("PLANNED", state.name());
        assertThat(said(Locale.JAPANESE, state)).isEqualTo(state.words().ja());
        assertThat(said(Locale.ENGLISH, state)).isEqualTo(state.words().en());
    }

    @Test
    void whatAPersonWroteStandsAsItIs() {
        assertThat(AuditActions.words("request")).containsExactly("request");
        assertThat(AuditActions.words("waits for the reminder-1")).isEmpty();
        assertThat(AuditActions.words("PLANNED → Monday")).isEmpty();
        assertThat(AuditActions.words("")).isEmpty();
    }

    private static String said(Locale locale, Survey.State state) {
        return ResourceBundle.getBundle("followup.access.pages", locale).getString("access.detail." + state);
    }
}
