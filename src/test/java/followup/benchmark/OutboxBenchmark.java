package followup.benchmark;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import followup.outbox.MailDraft;
import followup.outbox.Post;
import followup.outbox.SmtpSink;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;

/**
 * Mails per second from the durable queue into a mail server that only counts, outcome recorded; beside Angus composing
 * and sending the same mails over as many connections. All figures of one run are from one machine in one process, the
 * mail server included.
 *
 * <p>Arguments: how many mails a round sends (default 4000) and connections (default 4); or {@code heap} and how many
 * mails to queue and send (default 100000), to be run with a small {@code -Xmx}.
 */
public final class OutboxBenchmark {

    private static final int ROUNDS = 3;

    /** Mails queued by one transaction. */
    private static final int TOGETHER = 100;

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TEXT = """
            ご担当者様

            先日の報告会でご案内した対策について、その後の状況をお知らせください。
            このメールにそのまま返信し、各項目の［　］の中にご記入ください。

            [W-01] SQL文の組み立てをプレースホルダに改める（危険度: 高）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］

            [P-02] 使っていないポートを閉じる（危険度: 中）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］

            """.repeat(2);

    private final SmtpSink sink = new SmtpSink();
    private final int connections;
    private final AtomicInteger number = new AtomicInteger();
    private final Session composing = Session.getInstance(new Properties());

    private OutboxBenchmark(int connections) {
        this.connections = connections;
    }

    public static void main(String... args) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        var folder = Files.createTempDirectory("outbox-benchmark");
        if (args.length > 0 && args[0].equals("heap")) {
            new OutboxBenchmark(4).heap(folder, args.length > 1 ? Integer.parseInt(args[1]) : 100_000);
        } else {
            int mails = args.length > 0 ? Integer.parseInt(args[0]) : 4_000;
            new OutboxBenchmark(args.length > 1 ? Integer.parseInt(args[1]) : 4).compare(folder, mails);
        }
        System.exit(0);
    }

    private void compare(Path folder, int mails) throws Exception {
        try (var postgres = durablePostgres();
                var onH2 = h2(folder);
                var onPostgres = pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgresql")) {
            raw(mails / 4);
            queueAndSend(onH2, mails / 4);
            queueAndSend(onPostgres, mails / 4);
            System.out.printf(
                    "%n%d mails of %d bytes a round, %d connections; mails/s%n",
                    mails, draft().bytes().length, connections);
            System.out.println("| round | what | queued/s | sent/s | beside Angus | CPU µs a mail |");
            System.out.println("|--:|---|--:|--:|--:|--:|");
            for (int round = 1; round <= ROUNDS; round++) {
                var raw = raw(mails);
                row(round, "Angus: compose, send", raw, raw);
                row(round, "H2: queue; send, record", queueAndSend(onH2, mails), raw);
                row(round, "PostgreSQL: queue; send, record", queueAndSend(onPostgres, mails), raw);
            }
        }
    }

    private static void row(int round, String what, Rates rates, Rates raw) {
        System.out.printf(
                Locale.ROOT,
                "| %d | %s | %s | %.0f | %.1f x | %.0f |%n",
                round,
                what,
                rates.queued() == 0 ? "" : "%.0f".formatted(rates.queued()),
                rates.sent(),
                rates.sent() / raw.sent(),
                rates.cpu());
    }

    private void heap(Path folder, int mails) {
        var peak = new Peak();
        try (var database = h2(folder)) {
            var rates = queueAndSend(database, mails);
            System.out.printf(
                    Locale.ROOT,
                    "%n%d mails on H2, -Xmx %d MiB: queued %.0f/s, sent and recorded %.0f/s; peak heap %d MiB, of which alive after collection %d MiB%n",
                    mails,
                    Runtime.getRuntime().maxMemory() >> 20,
                    rates.queued(),
                    rates.sent(),
                    peak.used() >> 20,
                    peak.alive() >> 20);
        }
    }

    /** @param cpu microseconds of this process per mail sent, the mail server's and H2's included */
    private record Rates(double queued, double sent, double cpu) {}

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private Rates queueAndSend(HikariDataSource database, int mails) {
        var post = new Post(
                        database,
                        "benchmark",
                        CLOCK,
                        sink.asServer().with(connections, sink.asServer().atOnce()))
                .forgettingEvents();
        sink.clear();
        long begin = System.nanoTime();
        for (int queued = 0; queued < mails; queued += TOGETHER) {
            int more = Math.min(TOGETHER, mails - queued);
            post.inTransaction(() -> {
                for (int one = 0; one < more; one++) {
                    post.outbox().queue(draft());
                }
            });
        }
        long middle = System.nanoTime();
        long cpu = cpu();
        int sent = post.sending().sendDue();
        long end = System.nanoTime();
        cpu = cpu() - cpu;
        if (sent != mails || sink.mails() != mails) {
            throw new IllegalStateException("sent %d of %d, arrived %d".formatted(sent, mails, sink.mails()));
        }
        return new Rates(perSecond(mails, middle - begin), perSecond(mails, end - middle), cpu / 1e3 / mails);
    }

    /** Composed once; only what differs from mail to mail is replaced. */
    private MailDraft draft() {
        int mail = number.incrementAndGet();
        byte[] bytes = finished().replace("NUMBER", "%08d".formatted(mail)).getBytes(StandardCharsets.US_ASCII);
        return new MailDraft(
                "FU-" + mail,
                "request",
                "contact%08d@example.jp".formatted(mail),
                "bounce@survey.example.jp",
                "<%08d@survey.example.jp>".formatted(mail),
                "フォローアップ調査",
                bytes,
                "request",
                "1",
                CLOCK.instant());
    }

    private String finished = "";

    private String finished() {
        if (finished.isEmpty()) {
            try {
                var out = new ByteArrayOutputStream();
                compose(composing, "NUMBER").writeTo(out);
                finished = out.toString(StandardCharsets.US_ASCII);
            } catch (IOException | MessagingException problem) {
                throw new IllegalStateException(problem);
            }
        }
        return finished;
    }

    private Rates raw(int mails) {
        sink.clear();
        long cpu = cpu();
        var left = new AtomicInteger(mails);
        long begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var workers = new ArrayList<CompletableFuture<Void>>();
            for (int worker = 0; worker < connections; worker++) {
                workers.add(CompletableFuture.runAsync(() -> sendRaw(left), threads));
            }
            workers.forEach(CompletableFuture::join);
        }
        long end = System.nanoTime();
        if (sink.mails() != mails) {
            throw new IllegalStateException("arrived " + sink.mails());
        }
        return new Rates(0, perSecond(mails, end - begin), (cpu() - cpu) / 1e3 / mails);
    }

    private void sendRaw(AtomicInteger left) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(sink.port()));
        properties.setProperty("mail.smtp.from", "bounce@survey.example.jp");
        var session = Session.getInstance(properties);
        try (var transport = session.getTransport("smtp")) {
            transport.connect();
            while (left.getAndDecrement() > 0) {
                var message = compose(session, "%08d".formatted(number.incrementAndGet()));
                transport.sendMessage(message, message.getRecipients(Message.RecipientType.TO));
            }
        } catch (MessagingException | IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static MimeMessage compose(Session session, String mail) throws MessagingException, IOException {
        var message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + mail + "@survey.example.jp>");
            }
        };
        message.setFrom(new InternetAddress("survey@example.jp", "フォローアップ調査事務局", "UTF-8"));
        message.setReplyTo(new Address[] {new InternetAddress("reply+" + mail + "@survey.example.jp")});
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress("contact" + mail + "@example.jp", "ご担当者 様", "UTF-8"));
        message.setSubject("【フォローアップ調査】対策状況のお伺い [FU-" + mail + "]", "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText(TEXT, "UTF-8");
        text.setHeader("Content-Transfer-Encoding", "base64");
        var html = new MimeBodyPart();
        html.setContent("<p>" + TEXT.replace("\n", "<br>\n") + "</p>", "text/html; charset=UTF-8");
        html.setHeader("Content-Transfer-Encoding", "base64");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static double perSecond(int mails, long nanos) {
        return mails * 1e9 / nanos;
    }

    private static EmbeddedPostgres durablePostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private HikariDataSource h2(Path folder) {
        return pool(
                "jdbc:h2:file:" + folder.resolve("outbox")
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                        + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0",
                "sa",
                "h2");
    }

    private HikariDataSource pool(String url, String user, String vendor) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword("");
        config.setMaximumPoolSize(Math.max(10, connections + 2));
        var pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
        return pool;
    }

    /** The heap's highest fill so far. */
    private static final class Peak {

        private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        private volatile long alive;
        private volatile long used;

        Peak() {
            Thread.ofPlatform().daemon().start(this::watch);
        }

        private void watch() {
            while (true) {
                long now = 0;
                long afterCollection = 0;
                for (var pool : pools) {
                    now += pool.getUsage().getUsed();
                    var collected = pool.getCollectionUsage();
                    afterCollection += collected == null ? 0 : collected.getUsed();
                }
                used = Math.max(used, now);
                alive = Math.max(alive, afterCollection);
                LockSupport.parkNanos(5_000_000);
            }
        }

        long used() {
            return used;
        }

        long alive() {
            return alive;
        }
    }
}
