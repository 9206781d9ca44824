package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.mail.MailDecoder;
import followup.outbox.QueuedMail;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import followup.wording.Refusal;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of stored mail, with everything that follows in the same transaction, on a real database. */
abstract class IntakeBehaviour extends IntakeOffice {

    /** As after a crash between the mail server's reply and ours. */
    private void nobodyKnowsWhetherTheRequestWentOut() {
        jdbc.sql("update queued_mail set state = 'UNCLEAR', sent_at = null, node = 'node-1' where id = ?")
                .param(request.id().value())
                .update();
    }

    private QueuedMail.State stateOfRequest() {
        return outbox.find(request.id()).orElseThrow().state();
    }

    @Test
    void aReplyProvesThatAnUnclearMailArrived() {
        nobodyKnowsWhetherTheRequestWentOut();
        var mail = replies("W-01: 対策済み\n");
        reading.readNew();
        assertThat(stateOfRequest()).isEqualTo(QueuedMail.State.SENT);
        assertThat(jdbc.sql("select detail_en from audit_entry where action = 'mail-settled' and subject = ?")
                        .param(request.id().asText())
                        .query(String.class)
                        .single())
                .isEqualTo("unclear → sent: answered by " + mail.asText());
    }

    @Test
    void aMailThatDoesNotAnswerTheUnclearOneProvesNothing() {
        nobodyKnowsWhetherTheRequestWentOut();
        store("""
                From: %s
                To: followup@survey.example
                Subject: %s
                Message-ID: <new%s@shop.example>
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                W-01: 対策済み
                """.formatted(contact, survey.value(), site.value()));
        reading.readNew();
        assertThat(stateOfRequest()).isEqualTo(QueuedMail.State.UNCLEAR);
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

    @Autowired
    private ReadingSomeMails readingSome;

    @Test
    void twoNodesReadEveryMailOnce() throws Exception {
        var sites = new ArrayList<Site.Code>();
        for (int company = 0; company < 3; company++) {
            aCompanyWasAsked();
            sites.add(site);
            for (int mail = 0; mail < 10; mail++) {
                replies("W-01: 対策済み\nP-02: 該当なし\n[その他] " + mail + "\n");
            }
        }
        var nodes = List.of(new ReadingStoredMails(unread, readingSome), new ReadingStoredMails(unread, readingSome));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var runs = nodes.stream().map(node -> threads.submit(node::readNew)).toList();
            for (var run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(unread.isAny()).isFalse();
        assertThat(jdbc.sql("select count(*) from reading_failure f join stored_mail s on s.id = f.stored_mail"
                                + " where s.stored_at = ?")
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single())
                .isZero();
        for (var each : sites) {
            site = each;
            assertThat(ledger()).hasSize(30);
        }
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
        assertThat(waitingReplies.isWaitingFor(survey))
                .as("a reminder waits for a mail that could not be read so far")
                .isTrue();
        for (int attempt = 1; attempt < UnreadMails.ATTEMPTS; attempt++) {
            clock.moveTo(clock.instant().plus(UnreadMails.PAUSE).plus(Duration.ofSeconds(1)));
            reading.readNew();
        }
        assertThat(reviewOf(broken).reasons())
                .extracting(ReviewDesk.Reason::code)
                .containsExactly("reading-failed");
        assertThat(waitingReplies.isWaitingFor(survey)).isFalse();
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
    void questionOfOtherBusinessGoesBeforeAPersonAndHoldsNoAnswer() {
        var mail = replies("W-01: 対策済み\n\nなお、請求書の宛名を変更していただくことは可能でしょうか。\n");
        reading.readNew();
        assertThat(ledger()).containsExactly("W-01 APPLIED reader");
        assertThat(lettersAbout(mail))
                .extracting(QueuedMail::purpose)
                .containsExactly("acknowledgement:" + mail.asText());
        var review = reviewOf(mail);
        assertThat(review.reasons()).extracting(ReviewDesk.Reason::code).containsExactly("question");
        assertThat(review.reasons())
                .extracting(ReviewDesk.Reason::passage)
                .containsExactly("なお、請求書の宛名を変更していただくことは可能でしょうか。");
        deciding.accept(review.id(), review.revision(), "電話で回答");
        assertThat(reviewOf(mail).state()).isEqualTo("ACCEPTED");
        assertThat(ledger()).containsExactly("W-01 APPLIED reader");
        assertThat(lettersAbout(mail)).hasSize(1);
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
        assertThat(ledger()).containsExactly("W-01 null system");
    }

    @Test
    void outdatedViewIsRefused() {
        var mail = arrives("someone@elsewhere.test", "outdated" + site, "W-01: 対策済み\n");
        reading.readNew();
        var review = reviewOf(mail);
        assigning.assign(review.id(), review.revision(), survey);
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
        assigning.assign(review.id(), review.revision(), survey);
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

    private void bounces(String named, String status) {
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
                Status: %s
                Diagnostic-Code: smtp; 550 %s refused

                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                To: %s
                --b--
                """.formatted(NUMBER.incrementAndGet(), named, status, status, request.messageId(), contact));
        reading.readNew();
    }

    private List<String> undeliverable() {
        return jdbc.sql("select u.address from survey_undeliverable u join survey s on s.id = u.survey_id"
                        + " where s.reference = ?")
                .param(survey.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void bounceIsRecordedWithTheMailItIsAbout() {
        bounces(contact, "5.1.1");
        assertThat(outbox.find(request.id()).orElseThrow().bounce())
                .extracting(bounce -> bounce.status())
                .isEqualTo("5.1.1");
        assertThat(state()).isEqualTo(Survey.State.UNREACHABLE);
        assertThat(ledger()).isEmpty();
    }

    @Test
    void bounceBehindAForwardingCountsForTheContactWeWroteTo() {
        bounces("x".repeat(300) + "@forwarded.example", "5.1.1");
        assertThat(undeliverable()).containsExactly(contact);
        assertThat(state()).isEqualTo(Survey.State.UNREACHABLE);
    }

    @Test
    void fullMailboxBarsNobody() {
        bounces(contact, "5.2.2");
        assertThat(outbox.find(request.id()).orElseThrow().bounce())
                .extracting(bounce -> bounce.status())
                .isEqualTo("5.2.2");
        assertThat(undeliverable()).isEmpty();
        assertThat(state()).isEqualTo(Survey.State.REQUESTED);
    }

    @Test
    void whoeverRepliesCanBeReachedAgain() {
        bounces(contact, "5.1.1");
        var mail = replies("W-01: 対策済み\n");
        reading.readNew();
        assertThat(undeliverable()).isEmpty();
        assertThat(state()).isEqualTo(Survey.State.PARTLY_ANSWERED);
        sending.sendDue();
        assertThat(lettersAbout(mail))
                .extracting(QueuedMail::purpose, QueuedMail::state)
                .containsExactly(Tuple.tuple("acknowledgement:" + mail.asText(), QueuedMail.State.SENT));
    }

    @Test
    void unreachableSurveyGoesOnWhenItsContactWritesNoMatterWhat() {
        bounces(contact, "5.1.1");
        replies("お世話になっております。年明けにあらためてご連絡します。\n");
        reading.readNew();
        assertThat(undeliverable()).isEmpty();
        assertThat(state()).isEqualTo(Survey.State.REQUESTED);
    }

    @Test
    void strangersMailBringsNoAddressBack() {
        bounces(contact, "5.1.1");
        arrives("sato@elsewhere.example", "stranger" + NUMBER.incrementAndGet(), "W-01: 対策済み\n");
        reading.readNew();
        assertThat(undeliverable()).containsExactly(contact);
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
    void mailThatOnlyAsksIsAnsweredByAPersonAlone() {
        var mail = replies("費用の補助はありますか。\n");
        reading.readNew();
        var review = reviewOf(mail);
        assertThat(review.reasons()).extracting(ReviewDesk.Reason::code).containsExactly("question");
        assertThat(lettersAbout(mail)).isEmpty();
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
