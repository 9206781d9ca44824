package followup;

import followup.access.FirstAdministrator;
import followup.inbox.Mailbox;
import followup.outbox.SmtpServer;
import followup.sandbox.Sandbox;
import followup.site.Programme;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What a person needs to know right after the start, in both languages: where to look, how to sign in, where mail goes,
 * what to do next. Written to standard output and not to the log, since it holds a password once.
 */
@Component
class StartUpScreen implements DisposableBean {

    private static final Wording WORDING = Wording.of(StartUpScreen.class);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm VV");
    private static final String RULER = "=".repeat(100);

    private final FirstAdministrator administrator;
    private final SmtpServer smtp;
    private final Mailbox mailbox;
    private final Optional<Sandbox> sandbox;
    private final Programme programme;
    private final Clock clock;

    StartUpScreen(
            FirstAdministrator administrator,
            SmtpServer smtp,
            Mailbox mailbox,
            ObjectProvider<Sandbox> sandbox,
            Programme programme,
            Clock clock) {
        this.administrator = administrator;
        this.smtp = smtp;
        this.mailbox = mailbox;
        this.sandbox = Optional.ofNullable(sandbox.getIfAvailable());
        this.programme = programme;
        this.clock = clock;
    }

    @EventListener
    void print(ApplicationReadyEvent ready) {
        var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            var out = readableOut();
            lines("http://localhost:" + port).forEach(out::println);
            out.flush();
        }
    }

    /** A first start that fails, say on a port in use, has made the administrator all the same. */
    @Override
    public void destroy() {
        administrator.takeMadeUpPassword().ifPresent(password -> {
            var lines = new ArrayList<String>();
            say(lines, "password-made-up", FirstAdministrator.NAME, password);
            lines.forEach(readableOut()::println);
        });
    }

    List<String> lines(String url) {
        var lines = new ArrayList<String>();
        lines.add(RULER);
        say(lines, "service", url);
        administrator
                .takeMadeUpPassword()
                .ifPresentOrElse(
                        password -> say(lines, "password-made-up", FirstAdministrator.NAME, password),
                        () -> say(lines, "password-known", FirstAdministrator.NAME));
        lines.add("");
        sandbox.ifPresentOrElse(taken -> sandbox(lines, taken), () -> servers(lines));
        lines.add("");
        say(lines, "next");
        lines.add("    for f in sites measures findings steps debriefs; do curl -u " + FirstAdministrator.NAME
                + " -H 'Content-Type: text/csv' \\");
        lines.add("      --data-binary @config/programme-2022/$f.csv " + url + "/api/imports/$f; done");
        lines.add("    curl -u " + FirstAdministrator.NAME + " " + url + "/api/surveys");
        lines.add(RULER);
        return lines;
    }

    private void sandbox(List<String> lines, Sandbox taken) {
        say(lines, "sandbox");
        say(
                lines,
                "mailboxes",
                String.valueOf(taken.imapPort()),
                String.valueOf(taken.smtpPort()),
                Sandbox.PASSWORD,
                taken.replyAddress());
        say(lines, "clock", CLOCK.format(clock.instant().atZone(programme.zone())));
    }

    private void servers(List<String> lines) {
        say(lines, "servers", smtp.host() + ":" + smtp.port(), mailbox.host() + ":" + mailbox.port());
    }

    private static void say(List<String> lines, String key, Object... arguments) {
        Bilingual words = WORDING.say(key, arguments);
        words.ja().lines().map(line -> "  " + line).forEach(lines::add);
        words.en().lines().map(line -> "  " + line).forEach(lines::add);
    }

    /** Where the machine's own encoding has no Japanese, as in a bare container, UTF-8 is the better guess. */
    private static PrintStream readableOut() {
        return System.out.charset().newEncoder().canEncode('調')
                ? System.out
                : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }
}
