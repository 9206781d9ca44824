package followup.intake;

import followup.FollowUpApplication;
import followup.debrief.RegisteringDebriefs;
import followup.mail.MailDecoder;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
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
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole service on an H2 file, for benchmarks: companies that were asked and the replies they would write, which are the service's own
 * requests, quoted and filled in. Nothing runs by itself.
 */
final class BenchmarkedService implements AutoCloseable {

    /** The day on which all replies arrive, after the day of the request. */
    static final LocalDate RECEIVED = LocalDate.of(2023, 2, 1);

    static final int REPLIES_PER_SITE = 5;

    private static final List<String> MEASURES =
            List.of("W-01", "W-02", "W-03", "P-01", "P-02", "P-03", "K-01", "K-02");
    private static final OffsetDateTime STORED_AT = OffsetDateTime.parse("2023-02-01T00:30:00Z");

    private final ConfigurableApplicationContext service = SpringApplication.run(
            FollowUpApplication.class,
            "--server.port=0",
            "--followup.data=./target/intake-benchmark-"
                    + ProcessHandle.current().pid(),
            "--followup.sandbox.clock=2023-01-31T01:00:00Z",
            "--followup.sandbox.smtp-port=0",
            "--followup.sandbox.imap-port=0",
            "--spring.quartz.auto-startup=false",
            "--logging.level.root=warn",
            "--logging.level.followup=warn");
    private final JdbcTemplate jdbc = service.getBean(JdbcTemplate.class);

    /** What so many companies have been asked, in the order of their sites. */
    List<QueuedMail> requests(int sites) {
        var registering = part(RegisteringDebriefs.class);
        IntStream.range(0, sites).mapToObj(BenchmarkedService::code).forEach(site -> {
            addSite(site);
            registering.register(new Site.Code(site), LocalDate.of(2022, 10, 31));
        });
        part(RequestingDueSurveys.class).requestDue();
        jdbc.update("update queued_mail set state = 'SENT', due_at = null, sent_at = created_at, attempts = 1");
        jdbc.update("insert into inbox (mailbox, uid_validity, last_uid) values ('benchmark', 1, 0)");
        return IntStream.range(0, sites)
                .mapToObj(number -> part(Surveys.class)
                        .findCurrentBySite(new Site.Code(code(number)))
                        .orElseThrow())
                .map(survey ->
                        part(Outbox.class).sentFor(survey.reference().value()).getFirst())
                .toList();
    }

    private static String code(int number) {
        return "B" + number;
    }

    private void addSite(String site) {
        var contact = "tanaka@" + site + ".example";
        jdbc.update(
                "insert into site (code, name, url, company_name) values (?, '店', 'https://shop.example/', '茶舗')",
                site);
        jdbc.update(
                "insert into contact (site_code, ordinal, name, email, email_folded, role, language)"
                        + " values (?, 0, '田中', ?, lower(?), 'TO', 'ja')",
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
    }

    /** All replies to one request. */
    List<byte[]> repliesTo(QueuedMail request) {
        var text = part(MailDecoder.class)
                .decode(part(Outbox.class).bytes(request.id()))
                .body()
                .text();
        return IntStream.range(0, REPLIES_PER_SITE)
                .mapToObj(turn -> reply(request, text, turn))
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

    /** @param before the number under which the mailbox holds the last mail stored before these */
    void store(List<byte[]> mails, int before) {
        var rows = new ArrayList<Object[]>();
        for (int uid = before + 1; uid <= before + mails.size(); uid++) {
            rows.add(new Object[] {uid, STORED_AT, STORED_AT, mails.get(uid - before - 1).length, "sha" + uid});
        }
        jdbc.batchUpdate(
                "insert into stored_mail (mailbox, uid_validity, uid, internal_date, stored_at, size, sha256)"
                        + " values ('benchmark', 1, ?, ?, ?, ?, ?)",
                rows);
        for (int uid = before + 1; uid <= before + mails.size(); uid++) {
            jdbc.update(
                    "insert into stored_mail_raw (stored_mail, raw)"
                            + " select id, ? from stored_mail where mailbox = 'benchmark' and uid_validity = 1 and uid = ?",
                    mails.get(uid - before - 1),
                    uid);
        }
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    @Override
    public void close() {
        service.close();
    }
}
