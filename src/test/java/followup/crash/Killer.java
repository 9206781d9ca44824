package followup.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Stands between a process and its mail server, counts what the process says, and kills it when it is time. */
public final class Killer implements AutoCloseable {

    private final Line line;
    private volatile End end = new End("nothing is ever this", 1, 0);
    private volatile CountDownLatch times = new CountDownLatch(0);

    public Killer(int server) throws IOException {
        line = new Line(server, this::listen);
    }

    private boolean listen(String said) {
        if (("\n" + said).contains(end.says())) {
            times.countDown();
        }
        return true;
    }

    /** Where the process finds the server. */
    public int port() {
        return line.port();
    }

    /** To be told before the process can say it. */
    public void expect(End next) {
        times = new CountDownLatch(next.time());
        end = next;
    }

    /** Waits for the end that was told, and kills. */
    public void killWhenItIsTime(ChildProcess process) throws InterruptedException {
        assertThat(times.await(1, TimeUnit.MINUTES)).as("%s", end).isTrue();
        process.letLive(end.millis());
        process.kill();
        process.awaitKilled();
    }

    @Override
    public void close() {
        line.close();
    }
}
