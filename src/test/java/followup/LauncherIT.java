package followup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as a person starts it: {@code target/followup}. */
class LauncherIT {

    private static final Path LAUNCHER = Path.of("target/followup").toAbsolutePath();

    @TempDir
    Path elsewhere;

    @TempDir
    Path outputs;

    private record Run(int exit, String out, String err) {}

    @Test
    void isExecutableAndTellsItsVersion() throws Exception {
        assertThat(Files.isExecutable(LAUNCHER)).isTrue();
        var run = run(LAUNCHER, Map.of(), "--version");
        assertThat(run.out()).startsWith("followup ").contains("Java 25");
        assertThat(run.exit()).isZero();
    }

    @Test
    void findsAFittingJavaWhateverTheEnvironmentOffers() throws Exception {
        var none = Map.of("JAVA_HOME", elsewhere.toString(), "PATH", "/usr/bin:/bin");
        assertThat(run(LAUNCHER, none, "--version").exit()).isZero();
    }

    @Test
    void runsFromAnywhereAndThroughLinks() throws Exception {
        var folder = Files.createDirectories(elsewhere.resolve("a folder/bin"));
        var direct = Files.createSymbolicLink(folder.resolve("direct"), LAUNCHER);
        var relative = Files.createSymbolicLink(folder.resolve("followup"), Path.of("direct"));
        assertThat(run(relative, Map.of(), "--version").out()).startsWith("followup ");
        assertThat(run(direct, Map.of(), "--help").out()).contains("serve", "parse");
    }

    @Test
    void readsAMailWithoutAnythingAround() throws Exception {
        var mail = elsewhere.resolve("0001.eml");
        Files.writeString(mail, """
                From: tanto@shop.example.jp
                To: followup@survey.example
                Subject: =?UTF-8?B?5Zue562U?=
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                W-01: 対策済み
                """.replace("\n", "\r\n"));
        var run = run(LAUNCHER, Map.of(), "parse", mail.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("\"file\":\"0001.eml\"", "\"kind\":\"reply\"", "対策済み");
        assertThat(Files.list(elsewhere)).as("no database, no log").containsExactly(mail);
    }

    @Test
    void aWordThatIsNoCommandIsRefusedWithTheUsage() throws Exception {
        var run = run(LAUNCHER, Map.of(), "srve");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("srve", "serve", "parse");
    }

    @Test
    void withoutAFittingJavaItSaysSoInBothLanguages() throws Exception {
        var script = Files.readString(LAUNCHER).replace("NEEDED=25", "NEEDED=9999");
        Files.writeString(elsewhere.resolve("followup-service.jar"), "never started");
        var copy = Files.writeString(elsewhere.resolve("followup"), script);
        assertThat(copy.toFile().setExecutable(true)).isTrue();

        var run = run(copy, Map.of(), "--version");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("見つかりません", "no Java 9999 or newer was found");
    }

    @Test
    void withoutTheProgramBesideItItSaysHowToGetIt() throws Exception {
        var copy = Files.copy(LAUNCHER, elsewhere.resolve("followup"));
        assertThat(copy.toFile().setExecutable(true)).isTrue();
        var run = run(copy, Map.of());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("mvn package");
    }

    private Run run(Path program, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        var out = outputs.resolve("out");
        var err = outputs.resolve("err");
        var builder = new ProcessBuilder(command)
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Run(exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }
}
