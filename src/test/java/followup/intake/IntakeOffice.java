package followup.intake;

import followup.debrief.RegisteringDebriefs;
import followup.inbox.StoredMail;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.outbox.SendingQueuedMails;
import followup.sandbox.SandboxClock;
import followup.site.Site;
import followup.survey.RequestingDueSurveys;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service with a real database, and in it a company that was asked about two measures. */
@SpringBootTest(
        properties = {
            "followup.sandbox.clock=2023-01-31T01:00:00Z",
            "followup.sandbox.smtp-port=0",
            "followup.sandbox.imap-port=0",
            "followup.data=target/intake-${random.uuid}",
            "spring.quartz.auto-startup=false",
            "spring.quartz.scheduler-name=${random.uuid}"
        })
abstract class IntakeOffice {

    private static final Instant REQUESTED = Instant.parse("2023-01-31T01:00:00Z");
    static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SandboxClock clock;

    @Autowired
    RegisteringDebriefs registering;

    @Autowired
    RequestingDueSurveys requesting;

    @Autowired
    SendingQueuedMails sending;

    @Autowired
    Surveys surveys;

    @Autowired
    Outbox outbox;

    @Autowired
    ReadingStoredMails reading;

    @Autowired
    ReviewDesk desk;

    @Autowired
    DecidingReviews deciding;

    @Autowired
    AssigningMails assigning;

    @Autowired
    UnreadMails unread;

    @Autowired
    ReadMails readMails;

    @Autowired
    StoredWaitingReplies waitingReplies;

    Site.Code site;
    String contact;
    Survey.Reference survey;
    QueuedMail request;

    /** A site of its own for each test, asked on 31 January 2023 at ten in Tokyo. */
    @BeforeEach
    void aCompanyWasAsked() {
        clock.moveTo(REQUESTED);
        int number = NUMBER.incrementAndGet();
        site = new Site.Code("S" + number);
        contact = "tanaka@shop%d.example".formatted(number);
        registerSite();
        registering.register(site, LocalDate.of(2022, 10, 31));
        requesting.requestDue();
        sending.sendDue();
        survey = surveys.findCurrentBySite(site).orElseThrow().reference();
        request = outbox.sentFor(survey.value()).getFirst();
    }

    private void registerSite() {
        jdbc.sql("insert into site (code, name, url, company_name) values (?, '店', 'https://shop.example/', '茶舗')")
                .param(site.value())
                .update();
        jdbc.sql("insert into contact (site_code, ordinal, name, email, email_folded, role, language)"
                        + " values (?, 0, '田中', ?, ?, 'TO', 'ja')")
                .param(site.value())
                .param(contact)
                .param(contact)
                .update();
        for (String code : List.of("W-01", "P-02")) {
            jdbc.sql("insert into measure (site_code, code, title, category, risk, status_before, recommended)"
                            + " values (?, ?, 'サーバの版の表示を止める', 'WEB_APPLICATION', 'HIGH', 'NOT_APPLIED', true)")
                    .param(site.value())
                    .param(code)
                    .update();
        }
    }

    StoredMail.Id arrives(String from, String messageId, String text) {
        return store("""
                From: %s
                To: followup@survey.example
                Subject: Re: x
                Message-ID: <%s@shop.example>
                In-Reply-To: %s
                Date: Wed, 1 Feb 2023 09:30:00 +0900
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %s""".formatted(from, messageId, request.messageId(), text));
    }

    StoredMail.Id replies(String text) {
        return arrives(contact, "m" + NUMBER.incrementAndGet(), text);
    }

    StoredMail.Id store(String mail) {
        var id = storeWithoutBytes();
        jdbc.sql("insert into stored_mail_raw (stored_mail, raw) values (?, ?)")
                .param(id.value())
                .param(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .update();
        return id;
    }

    StoredMail.Id storeWithoutBytes() {
        jdbc.sql("insert into inbox (mailbox, uid_validity, last_uid) select 'test', 1, 0"
                        + " where not exists (select 1 from inbox where mailbox = 'test')")
                .update();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int uid = NUMBER.incrementAndGet();
        jdbc.sql("insert into stored_mail (mailbox, uid_validity, uid, internal_date, stored_at, size, sha256)"
                        + " values ('test', 1, ?, ?, ?, 1, ?)")
                .param(uid)
                .param(now)
                .param(now)
                .param("sha" + uid)
                .update();
        return new StoredMail.Id(jdbc.sql("select id from stored_mail where mailbox = 'test' and uid = ?")
                .param(uid)
                .query(Long.class)
                .single());
    }

    List<String> ledger() {
        return jdbc.sql("select measure_code, status, recorded_by from ledger_entry where site_code = ? order by id")
                .param(site.value())
                .query((row, number) -> row.getString("measure_code") + " " + row.getString("status") + " "
                        + row.getString("recorded_by"))
                .list();
    }

    List<QueuedMail> lettersAbout(StoredMail.Id mail) {
        return outbox.allFor(survey.value()).stream()
                .filter(letter -> letter.purpose().endsWith(":" + mail.asText()))
                .toList();
    }

    ReviewDesk.Item reviewOf(StoredMail.Id mail) {
        return desk.list(Optional.empty(), 0, 500).stream()
                .filter(item -> item.mail().equals(mail.asText()))
                .findFirst()
                .orElseThrow();
    }

    Survey.State state() {
        return surveys.findByReference(survey).orElseThrow().state();
    }
}
