package followup.intake;

import followup.FollowUpApplication;
import followup.debrief.RegisteringDebriefs;
import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.reply.ReadingContext;
import followup.reply.ReplyReader;
import followup.reply.ReplyText;
import followup.site.Site;
import followup.survey.RequestingDueSurveys;
import followup.survey.Surveys;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How fast stored mail is understood and recorded, and where the time goes: the stages one by one over the same mails, then
 * the whole as the service does it, on an H2 file. Replies are the service's own requests, quoted
 * and filled in.
 */
final class IntakeBenchmark {

    /** Companies that answer, 100 unless an argument says otherwise. */
    private static final int SITES = 100;

    private static final int REPLIES_PER_SITE = 5;
    private static final List<String> MEASURES =
            List.of("W-01", "W-02", "W-03", "P-01", "P-02", "P-03", "K-01", "K-02");
    private static final LocalDate RECEIVED = LocalDate.of(2023, 2, 1);

    private final JdbcTemplate jdbc;
    private final ApplicationContext service;

    private final int sites;

    private IntakeBenchmark(ApplicationContext service, int sites) {
        this.service = service;
        this.sites = sites;
        this.jdbc = service.getBean(JdbcTemplate.class);
    }

    public static void main(String... arguments) {
        try (var service = SpringApplication.run(
                FollowUpApplication.class,
                "--server.port=0",
                "--followup.data=./target/intake-benchmark-"
                        + ProcessHandle.current().pid(),
                "--followup.sandbox.clock=2023-01-31T01:00:00Z",
                "--followup.sandbox.smtp-port=0",
                "--followup.sandbox.imap-port=0",
                "--spring.quartz.auto-startup=false",
                "--logging.level.root=warn",
                "--logging.level.followup=warn")) {
            var sites = arguments.length == 0 ? SITES : Integer.parseInt(arguments[0]);
            new IntakeBenchmark(service, sites).run();
        }
    }

    private void run() {
        askCompanies();
        var raw = replies();
        var decoder = service.getBean(MailDecoder.class);
        var correspondence = service.getBean(StoredCorrespondence.class);
        var correlating = new Correlating(correspondence);
        var classifier = new Classifier(OurMail.NONE);
        var reader = service.getBean(ReplyReader.class);
        List<DecodedMail> decoded = new ArrayList<>();
        for (int round = 0; round < 2; round++) {
            decoded = raw.stream().map(decoder::decode).toList();
            decoded.forEach(classifier::classify);
            decoded.forEach(correlating::correlate);
            decoded.forEach(mail -> read(reader, correspondence, correlating, mail));
        }
        var mails = decoded;
        long decode = timed(() -> raw.forEach(decoder::decode));
        long classify = timed(() -> mails.forEach(classifier::classify));
        long correlate = timed(() -> mails.forEach(correlating::correlate));
        long readWithCorrelation = timed(() -> mails.forEach(mail -> read(reader, correspondence, correlating, mail)));
        long read = Math.max(0, readWithCorrelation - correlate);
        store(raw);
        long whole = timed(() -> service.getBean(ReadingStoredMails.class).readNew());
        print(raw.size(), decode, classify, correlate, read, whole);
    }

    private static void read(
            ReplyReader reader, Correspondence correspondence, Correlating correlating, DecodedMail mail) {
        var survey = correlating.correlate(mail).survey().orElseThrow();
        var forms = correspondence.sentFor(survey).stream().map(SentMail::form).toList();
        reader.read(ReplyText.of(mail.body().text()), forms, ReadingContext.receivedOn(RECEIVED));
    }

    private static long timed(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private void print(int mails, long decode, long classify, long correlate, long read, long whole) {
        long record = Math.max(0, whole - decode - classify - correlate - read);
        long entries = JdbcClient.create(jdbc)
                .sql("select count(*) from ledger_entry")
                .query(Long.class)
                .single();
        System.out.printf("%d stored replies, %d ledger entries, %.0f mails/s%n", mails, entries, mails * 1e9 / whole);
        System.out.println("| stage | µs per mail | share |");
        System.out.println("|---|--:|--:|");
        row("decode", decode, mails, whole);
        row("classify", classify, mails, whole);
        row("correlate", correlate, mails, whole);
        row("read", read, mails, whole);
        row("record, acknowledge, commit", record, mails, whole);
    }

    private static void row(String stage, long nanos, int mails, long whole) {
        System.out.printf("| %s | %.0f | %.0f %% |%n", stage, nanos / 1e3 / mails, 100.0 * nanos / whole);
    }

    private void askCompanies() {
        var registering = service.getBean(RegisteringDebriefs.class);
        for (int number = 0; number < sites; number++) {
            var site = "B" + number;
            var contact = "tanaka@shop" + number + ".example";
            jdbc.update(
                    "insert into site (code, name, url, company_name) values (?, '店', 'https://shop.example/', '茶舗')",
                    site);
            jdbc.update(
                    "insert into contact (site_code, ordinal, name, email, email_folded, role, language)"
                            + " values (?, 0, '田中', ?, ?, 'TO', 'ja')",
                    site,
                    contact,
                    contact);
            for (String measure : MEASURES) {
                jdbc.update(
                        "insert into measure (site_code, code, title, category, risk, status_before, recommended)"
                                + " values (?, ?, 'サーバの版の表示を止める', 'WEB_APPLICATION', 'HIGH', 'NOT_APPLIED', true)",
                        site,
                        measure);
            }
            registering.register(new Site.Code(site), LocalDate.of(2022, 10, 31));
        }
        service.getBean(RequestingDueSurveys.class).requestDue();
        jdbc.update("update queued_mail set state = 'SENT', due_at = null, sent_at = created_at, attempts = 1");
    }

    private List<byte[]> replies() {
        var outbox = service.getBean(Outbox.class);
        var surveys = service.getBean(Surveys.class);
        var decoder = service.getBean(MailDecoder.class);
        return IntStream.range(0, sites)
                .mapToObj(number -> {
                    var survey = surveys.findCurrentBySite(new Site.Code("B" + number))
                            .orElseThrow();
                    var request = outbox.sentFor(survey.reference().value()).getFirst();
                    var text = decoder.decode(outbox.bytes(request.id())).body().text();
                    return IntStream.range(0, REPLIES_PER_SITE)
                            .mapToObj(turn -> reply(request, text, turn))
                            .toList();
                })
                .flatMap(List::stream)
                .toList();
    }

    private static byte[] reply(QueuedMail request, String text, int turn) {
        var filled = text.replace("状況［　］", "状況［" + (turn % 4 + 1) + "］");
        return """
                From: %s
                To: followup@survey.example
                Subject: Re: %s
                Message-ID: <reply%d.%s@shop.example>
                In-Reply-To: %s
                Date: Wed, 1 Feb 2023 09:30:00 +0900
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                お世話になっております。

                > %s
                """.formatted(
                        request.recipient(),
                        request.survey(),
                        turn,
                        request.survey(),
                        request.messageId(),
                        filled.replace("\n", "\n> "))
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void store(List<byte[]> raw) {
        jdbc.update("insert into inbox (mailbox, uid_validity, last_uid) values ('benchmark', 1, 0)");
        var at = OffsetDateTime.parse("2023-02-01T00:30:00Z");
        for (int uid = 1; uid <= raw.size(); uid++) {
            jdbc.update(
                    "insert into stored_mail (mailbox, uid_validity, uid, internal_date, stored_at, size, sha256)"
                            + " values ('benchmark', 1, ?, ?, ?, ?, ?)",
                    uid,
                    at,
                    at,
                    raw.get(uid - 1).length,
                    "sha" + uid);
            jdbc.update(
                    "insert into stored_mail_raw (stored_mail, raw)"
                            + " select id, ? from stored_mail where mailbox = 'benchmark' and uid = ?",
                    raw.get(uid - 1),
                    uid);
        }
    }
}
