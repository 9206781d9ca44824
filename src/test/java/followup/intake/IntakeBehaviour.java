package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.debrief.RegisteringDebriefs;
import followup.inbox.StoredMail;
import followup.mail.MailDecoder;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.outbox.SendingQueuedMails;
import followup.sandbox.SandboxClock;
import followup.site.Site;
import followup.site.Status;
import followup.survey.RequestingDueSurveys;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of stored mail, with everything that follows in the same transaction, on a real database. */
@SpringBootTest(
        properties = {
            "followup.sandbox.clock=2023-01-31T01:00:00Z",
            "followup.sandbox.smtp-port=0",
            "followup.sandbox.imap-port=0",
            "followup.data=target/intake-${random.uuid}",
            "spring.quartz.auto-startup=false",
            "spring.quartz.scheduler-name=${random.uuid}"
        })
abstract class IntakeBehaviour {

    private static final Instant REQUESTED = Instant.parse("2023-01-31T01:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SandboxClock clock;

    @Autowired
    private RegisteringDebriefs registering;

    @Autowired
    private RequestingDueSurveys requesting;

    @Autowired
    private SendingQueuedMails sending;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Outbox outbox;

    @Autowired
    private ReadingStoredMails reading;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private DecidingReviews deciding;

    @Autowired
    private UnreadMails unread;

    @Autowired
    private ReadMails readMails;

    @Autowired
    private StoredWaitingReplies waitingReplies;

    private Site.Code site;
    private String contact;
    private Survey.Reference survey;
    private QueuedMail request;

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

    private StoredMail.Id arrives(String from, String messageId, String text) {
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

    private StoredMail.Id replies(String text) {
        return arrives(contact, "m" + NUMBER.incrementAndGet(), text);
    }

    private StoredMail.Id store(String mail) {
        var id = storeWithoutBytes();
        jdbc.sql("insert into stored_mail_raw (stored_mail, raw) values (?, ?)")
                .param(id.value())
                .param(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))
                .update();
        return id;
    }

    private StoredMail.Id storeWithoutBytes() {
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

    private List<String> ledger() {
        return jdbc.sql("select measure_code, status, recorded_by from ledger_entry where site_code = ? order by id")
                .param(site.value())
                .query((row, number) -> row.getString("measure_code") + " " + row.getString("status") + " "
                        + row.getString("recorded_by"))
                .list();
    }

    private List<QueuedMail> lettersAbout(StoredMail.Id mail) {
        return outbox.allFor(survey.value()).stream()
                .filter(letter -> letter.purpose().endsWith(":" + mail.asText()))
                .toList();
    }

    private ReviewDesk.Item reviewOf(StoredMail.Id mail) {
        return desk.list(Optional.empty(), 0, 500).stream()
                .filter(item -> item.mail().equals(mail.asText()))
                .findFirst()
                .orElseThrow();
    }

    private Survey.State state() {
        return surveys.findByReference(survey).orElseThrow().state();
    }

    @Test
    void clearAnswerIsRecordedOnceAndAcknowledgedOnce() {
        var mail = replies("W-01: 対策済み\n");
        assertThat(reading.readNew()).isEqualTo(1);
        assertThat(reading.readNew()).isZero();
        assertThat(ledger()).containsExactly("W-01 APPLIED reader");
        assertThat(state()).isEqualTo(Survey.State.PARTLY_ANSWERED);
        assertThat(lettersAbout(mail))
                .extracting(QueuedMail::purpose)
                .containsExactly("acknowledgement:" + mail.asText());
        assertThat(lettersAbout(mail)).extracting(QueuedMail::recipient).containsExactly(contact);
    }

    @Test
    void allAskedMeasuresAnsweredEndTheAsking() {
        replies("W-01: 対策済み\nP-02: 該当なし\n");
        reading.readNew();
        assertThat(state()).isEqualTo(Survey.State.ANSWERED);
    }

    @Test
    void answerRelayedByATicketSystemIsRecordedAndNotAnswered() {
        var mail = store("""
                From: %s
                To: followup@survey.example
                Subject: Re: x
                Message-ID: <ticket%s@shop.example>
                In-Reply-To: %s
                Auto-Submitted: auto-generated
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                W-01: 対策済み
                """.formatted(contact, site.value(), request.messageId()));
        reading.readNew();
        assertThat(ledger()).containsExactly("W-01 APPLIED reader");
        assertThat(lettersAbout(mail)).isEmpty();
    }

    @Test
    void sameMailDeliveredTwiceChangesNothing() {
        arrives(contact, "twice" + site, "W-01: 対策済み\n");
        var second = arrives(contact, "twice" + site, "W-01: 対策済み\n");
        reading.readNew();
        assertThat(ledger()).containsExactly("W-01 APPLIED reader");
        assertThat(readMails.find(second).orElseThrow().duplicateOf()).isPresent();
        assertThat(lettersAbout(second)).isEmpty();
    }

    @Test
    void laterReplyCorrectsTheEarlierOne() {
        replies("W-01: 未対策\n");
        replies("W-01: 対策済み\n");
        reading.readNew();
        assertThat(ledger()).containsExactly("W-01 NOT_APPLIED reader", "W-01 APPLIED reader");
    }

    @Test
    void mailThatCannotBeReadHidesNoOtherAndIsPutBeforeAPersonInTheEnd() {
        var broken = storeWithoutBytes();
        replies("W-01: 対策済み\n");
        reading.readNew();
        assertThat(ledger()).containsExactly("W-01 APPLIED reader");
        assertThat(unread.isRead(broken)).isFalse();
        for (int attempt = 1; attempt < UnreadMails.ATTEMPTS; attempt++) {
            clock.moveTo(clock.instant().plus(UnreadMails.PAUSE).plus(Duration.ofSeconds(1)));
            reading.readNew();
        }
        assertThat(reviewOf(broken).reasons())
                .extracting(ReviewDesk.Reason::code)
                .containsExactly("reading-failed");
    }

    @Test
    void strangersAnswerWaitsWithWhatItWouldRecord() {
        var mail = arrives("someone@elsewhere.test", "stranger" + site, "W-01: 対策済み\n");
        reading.readNew();
        assertThat(ledger()).isEmpty();
        assertThat(lettersAbout(mail)).isEmpty();
        var review = reviewOf(mail);
        assertThat(review.reasons()).extracting(ReviewDesk.Reason::code).containsExactly("sender-unknown");
        assertThat(review.proposals()).extracting(ReviewDesk.Proposal::measure).containsExactly("W-01");
        assertThat(review.survey()).isEqualTo(survey.value());
        assertThat(waitingReplies.isWaitingFor(survey)).isTrue();
    }

    @Test
    void acceptedProposalIsRecordedUnderThePersonsNameAndAcknowledged() {
        var mail = arrives("someone@elsewhere.test", "accepted" + site, "W-01: 対策済み\n");
        reading.readNew();
        var review = reviewOf(mail);
        deciding.accept(review.id(), review.revision(), "電話で本人と確認");
        assertThat(ledger()).containsExactly("W-01 APPLIED system");
        assertThat(reviewOf(mail).state()).isEqualTo("ACCEPTED");
        assertThat(lettersAbout(mail)).hasSize(1);
        assertThat(waitingReplies.isWaitingFor(survey)).isFalse();
    }

    @Test
    void changedAnswerKeepsTheWordsItWasMadeFrom() {
        var mail = arrives("someone@elsewhere.test", "changed" + site, "W-01: 対策済み\n");
        reading.readNew();
        var review = reviewOf(mail);
        var value = new Accepted("W-01", Status.IN_PROGRESS, null, null, "", "", 0);
        deciding.change(review.id(), review.revision(), "", List.of(value), List.of());
        assertThat(ledger()).containsExactly("W-01 IN_PROGRESS system");
        assertThat(jdbc.sql("select evidence from ledger_entry where site_code = ?")
                        .param(site.value())
                        .query(String.class)
                        .single())
                .contains("対策済み");
    }

    @Test
    void twoPeopleNeverOverwriteEachOther() {
        var mail = arrives("someone@elsewhere.test", "two" + site, "W-01: 対策済み\n");
        reading.readNew();
        var seenByBoth = reviewOf(mail);
        deciding.reject(seenByBoth.id(), seenByBoth.revision(), "別人");
        assertThatThrownBy(() -> deciding.accept(seenByBoth.id(), seenByBoth.revision(), ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("review-decided"));
        assertThat(ledger()).isEmpty();
    }

    @Test
    void outdatedViewIsRefused() {
        var mail = arrives("someone@elsewhere.test", "outdated" + site, "W-01: 対策済み\n");
        reading.readNew();
        var review = reviewOf(mail);
        deciding.assign(review.id(), review.revision(), survey);
        assertThatThrownBy(() -> deciding.accept(review.id(), review.revision(), ""))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("review-outdated"));
    }

    @Test
    void mailWithoutAKeyIsReadOnceAPersonNamedItsSurvey() {
        var mail = store("""
                From: someone@elsewhere.test
                Message-ID: <nokey%s@elsewhere.test>
                Subject: hello
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                W-01: 対策済み
                """.formatted(site.value()));
        reading.readNew();
        var review = reviewOf(mail);
        assertThat(review.survey()).isNull();
        assertThatThrownBy(() -> deciding.accept(review.id(), review.revision(), ""))
                .isInstanceOf(Refusal.class);
        deciding.assign(review.id(), review.revision(), survey);
        var assigned = reviewOf(mail);
        assertThat(assigned.proposals())
                .extracting(ReviewDesk.Proposal::measure)
                .containsExactly("W-01");
        deciding.accept(assigned.id(), assigned.revision(), "");
        assertThat(ledger()).containsExactly("W-01 APPLIED system");
    }

    @Test
    void measureThatWasNotAskedCannotBeDecidedAbout() {
        var mail = arrives("someone@elsewhere.test", "notasked" + site, "W-01: 対策済み\n");
        reading.readNew();
        var review = reviewOf(mail);
        var value = new Accepted("W-99", Status.APPLIED, null, null, "", "", 0);
        assertThatThrownBy(() -> deciding.change(review.id(), review.revision(), "", List.of(value), List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("measure-not-asked"));
        assertThat(reviewOf(mail).state()).isEqualTo("OPEN");
    }

    @Test
    void bounceIsRecordedWithTheMailItIsAbout() {
        store("""
                From: MAILER-DAEMON@mx.shop.example (Mail Delivery System)
                To: followup@survey.example
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce%s@mx.shop.example>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                The mail system could not deliver your message.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.shop.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 no such user

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                To: %s
                --b--
                """.formatted(site.value(), contact, request.messageId(), contact));
        reading.readNew();
        assertThat(outbox.find(request.id()).orElseThrow().bounce())
                .extracting(bounce -> bounce.status())
                .isEqualTo("5.1.1");
        assertThat(state()).isEqualTo(Survey.State.UNREACHABLE);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void replyToACancelledSurveyWaits() {
        jdbc.sql("update survey set state = 'CANCELLED' where reference = ?")
                .param(survey.value())
                .update();
        var mail = replies("W-01: 対策済み\n");
        reading.readNew();
        assertThat(reviewOf(mail).reasons()).extracting(ReviewDesk.Reason::code).containsExactly("survey-over");
        assertThat(ledger()).isEmpty();
    }

    @Test
    void ourOwnRequestSaysNothingWhenItComesBackUnfilled() {
        var blank = new MailDecoder().decode(outbox.bytes(request.id())).body().text();
        var mail = replies("> " + blank.replace("\n", "\n> ") + "\n");
        reading.readNew();
        assertThat(ledger()).isEmpty();
        assertThat(lettersAbout(mail))
                .extracting(QueuedMail::purpose)
                .containsExactly("clarification:" + mail.asText());
    }

    @Test
    void progressMarkStaysBelowYoungAndUnreadMails() {
        var mail = replies("W-01: 対策済み\n");
        reading.readNew();
        assertThat(readUpTo()).isLessThan(mail.value());
        clock.moveTo(clock.instant().plus(UnreadMails.SETTLED).plus(Duration.ofSeconds(1)));
        reading.readNew();
        assertThat(readUpTo()).isGreaterThanOrEqualTo(mail.value());
    }

    private long readUpTo() {
        return jdbc.sql("select read_up_to from reading_progress")
                .query(Long.class)
                .single();
    }
}
