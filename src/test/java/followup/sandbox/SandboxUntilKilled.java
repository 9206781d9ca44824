package followup.sandbox;

import followup.mail.ReplyAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;

/** A process of its own that takes mail until it is killed; says the port for SMTP on its first line. */
final class SandboxUntilKilled {

    private SandboxUntilKilled() {}

    public static void main(String... args) throws InterruptedException {
        var sandbox = Sandbox.start(
                new SandboxSettings(0, 0, null),
                new ReplyAddress("followup@survey.example", "+"),
                Path.of(args[0]),
                Clock.systemUTC());
        System.out.println(sandbox.smtpPort());
        new CountDownLatch(1).await();
    }
}
