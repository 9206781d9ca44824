package followup.intake;

import followup.FollowUpApplication;
import followup.debrief.RegisteringDebriefs;
import followup.mail.MailDecoder;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.site.Site;
import followup.survey.RequestingDueSurveys;
import followup.survey.Surveys;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long it takes to read many stored replies again and to apply what differs, on an H2 file. Nothing is recorded of them
 * beforehand, as if yesterday's rules had not understood a word: so all differ, which is the most work there can be.
 */
final class RereadingBenchmark {

    /** Mails read again, unless the first argument says otherwise. */
    private static final int MAILS = 2_000;

    /** Of the companies each answers so often. */
    private static final int REPLIES_PER_SITE = 5;

    private static final List<String> MEASURES =
            List.of("W-01", "W-02", "W-03", "P-01", "P-02", "P-03", "K-01", "K-02");

    private final JdbcTemplate jdbc;
    private final ApplicationContext service;
    private final int sites;

    private RereadingBenchmark(ApplicationContext service, int mails) {
        this.service = service;
        this.sites = Math.max(1, mails / REPLIES_PER_SITE);
        this.jdbc = service.getBean(JdbcTemplate.class);
    }

    public static void main(String... arguments) {
        try (var service = SpringApplication.run(
                FollowUpApplication.class,
                "--server.port=0",
                "--followup.data=./target/rereading-benchmark-"
                        + ProcessHandle.current().pid(),
                "--followup.sandbox.clock=2023-01-31T01:00:00Z",
                "--followup.sandbox.smtp-port=0",
                "--followup.sandbox.imap-port=0",
                "--spring.quartz.auto-startup=false",
                "--logging.level.root=warn",
                "--logging.level.followup=warn")) {
            var mails = arguments.length == 0 ? MAILS : Integer.parseInt(arguments[0]);
            new RereadingBenchmark(service, mails).run();
        }
    }

    private void run() {
        askCompanies();
        int mails = storeReplies();
        var asking = service.getBean(AskingForRereadings.class);
        var listing = service.getBean(RereadListing.class);
        asking.start(null);
        timed("read again, all differ", mails);
        var latest = listing.latest().orElseThrow();
        long found = listing.count(latest.id(), filter());
        var begin = System.nanoTime();
        listing.counts(latest.id());
        listing.page(latest.id(), filter(), Math.max(0, found - 50), 50);
        System.out.printf("%d differ; counted and the last page listed in %d ms%n", found, millisSince(begin));
        begin = System.nanoTime();
        int chosen = asking.applyAll(latest.id(), RereadDifference.Effect.ADDS);
        System.out.printf("%d chosen in %d ms%n", chosen, millisSince(begin));
        timed("applied", chosen);
        begin = System.nanoTime();
        asking.start(null);
        System.out.printf("started anew, what was found is forgotten, in %d ms%n", millisSince(begin));
        timed("read again, none differs", mails);
        System.out.printf(
                "%d differ; peak heap %d MiB%n",
                listing.count(listing.latest().orElseThrow().id(), filter()), peak());
    }

    private static RereadListing.Filter filter() {
        return new RereadListing.Filter(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void timed(String what, int mails) {
        var continuing = service.getBean(ContinuingRereadings.class);
        long begin = System.nanoTime();
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int done = 0;
        for (int piece = continuing.carryOn(); piece > 0; piece = continuing.carryOn()) {
            done += piece;
        }
        long nanos = System.nanoTime() - begin;
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
        System.out.printf(
                "%s: %d of %d mails, %.0f mails/s, %.0f per second of processor time%n",
                what, done, mails, done * 1e9 / nanos, done * 1e9 / busy);
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / 1024
                / 1024;
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

    private int storeReplies() {
        jdbc.update("insert into inbox (mailbox, uid_validity, last_uid) values ('benchmark', 1, 0)");
        var outbox = service.getBean(Outbox.class);
        var surveys = service.getBean(Surveys.class);
        var decoder = service.getBean(MailDecoder.class);
        int uid = 0;
        for (int number = 0; number < sites; number++) {
            var survey = surveys.findCurrentBySite(new Site.Code("B" + number)).orElseThrow();
            var request = outbox.sentFor(survey.reference().value()).getFirst();
            var text = decoder.decode(outbox.bytes(request.id())).body().text();
            var raw = new ArrayList<byte[]>();
            for (int turn = 0; turn < REPLIES_PER_SITE; turn++) {
                raw.add(reply(request, text, turn));
            }
            store(raw, uid, request);
            uid += raw.size();
        }
        return uid;
    }

    private void store(List<byte[]> raw, int before, QueuedMail request) {
        var at = OffsetDateTime.parse("2023-02-01T00:30:00Z");
        var rows = new ArrayList<Object[]>();
        for (int turn = 0; turn < raw.size(); turn++) {
            rows.add(new Object[] {before + turn + 1, at, at, raw.get(turn).length, "sha" + (before + turn + 1)});
        }
        jdbc.batchUpdate(
                "insert into stored_mail (mailbox, uid_validity, uid, internal_date, stored_at, size, sha256)"
                        + " values ('benchmark', 1, ?, ?, ?, ?, ?)",
                rows);
        for (int turn = 0; turn < raw.size(); turn++) {
            jdbc.update(
                    "insert into stored_mail_raw (stored_mail, raw)"
                            + " select id, ? from stored_mail where mailbox = 'benchmark' and uid = ?",
                    raw.get(turn),
                    before + turn + 1);
        }
        jdbc.update("""
                insert into read_mail (stored_mail, read_at, received_on, kind, relayed, survey, assigned, sender, sender_name, subject,
                    message_id, needs_review, visible_text, fingerprint)
                select id, stored_at, date '2023-02-01', 'reply', false, ?, false, ?, '田中', 'Re: ' || ?,
                    'r' || uid || '@shop.example', false, '', '' from stored_mail where mailbox = 'benchmark' and uid > ?""", request.survey(), request.recipient(), request.survey(), before);
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
}
