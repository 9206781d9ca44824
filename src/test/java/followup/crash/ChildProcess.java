package followup.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A Java process of its own with the class path of the tests, started to be killed. Thread-safe; ends with the test at
 * the latest.
 */
public final class ChildProcess implements AutoCloseable {

    /** By SIGKILL. */
    private static final int KILLED = 128 + 9;

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** @param log takes what the process prints */
    public static ChildProcess start(Class<?> main, Path log, String... arguments) throws IOException {
        var builder = builder(main, arguments).redirectErrorStream(true).redirectOutput(log.toFile());
        return new ChildProcess(builder.start());
    }

    /** What {@link #start} starts, for who wants to read the output. */
    public static ProcessBuilder builder(Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath(main),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Also when the tests were loaded by a class loader of their own. */
    private static String classPath(Class<?> main) {
        return main.getClassLoader() instanceof URLClassLoader loader
                ? Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGKILL and does not wait: whoever serves the process may call this in the middle of it. */
    public void kill() {
        process.destroyForcibly();
    }

    public void awaitKilled() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("ends within %d s", PATIENCE_SECONDS)
                .isTrue();
        assertThat(process.exitValue()).as("killed by SIGKILL").isEqualTo(KILLED);
    }

    /** Returns after so long, or earlier when the process ends. */
    void letLive(int millis) throws InterruptedException {
        process.waitFor(millis, TimeUnit.MILLISECONDS);
    }

    /** Lets it end by itself, as an operator does. */
    public void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("stops within %d s", PATIENCE_SECONDS)
                .isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
