package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import followup.countermeasure.Decision;
import followup.countermeasure.RecordingDecisions;
import followup.inbox.StoredMail;
import followup.outbox.QueuedMail;
import followup.site.Status;
import followup.survey.Survey;
import followup.wording.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Stored mails read again. Yesterday's rules are played by changing what was noted of a mail: then today's rules find something else in the
 * very same bytes.
 */
abstract class RereadingBehaviour extends IntakeOffice {

    @Autowired
    private RereadingMails rereading;

    @Autowired
    private AskingPersons asking;

    private List<RereadDifference> differences() {
        var all = new ArrayList<RereadDifference>();
        Long after = 0L;
        while (after != null) {
            var page = rereading.compare(after);
            all.addAll(page.differences());
            after = page.next();
        }
        return all;
    }

    private RereadDifference differenceOf(StoredMail.Id mail) {
        return differences().stream()
                .filter(difference -> difference.mail().equals(mail.asText()))
                .findFirst()
                .orElseThrow();
    }

    private static List<RereadingMails.Shown> shown(RereadDifference... differences) {
        return List.of(differences).stream()
                .map(difference -> new RereadingMails.Shown(difference.mail(), difference.token()))
                .toList();
    }

    /** The mail as it arrives is replaced, as if it had been read by other rules when it came. */
    private StoredMail.Id wasRead(String then, String says) {
        var mail = replies(then);
        reading.readNew();
        var raw = new String(raw(mail), StandardCharsets.UTF_8);
        jdbc.sql("update stored_mail_raw set raw = ? where stored_mail = ?")
                .param(raw.replace(then.replace("\n", "\r\n"), says.replace("\n", "\r\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .param(mail.value())
                .update();
        return mail;
    }

    private byte[] raw(StoredMail.Id mail) {
        return jdbc.sql("select raw from stored_mail_raw where stored_mail = ?")
                .param(mail.value())
                .query((row, number) -> row.getBytes("raw"))
                .single();
    }

    private boolean differs(StoredMail.Id mail) {
        return differences().stream().anyMatch(difference -> difference.mail().equals(mail.asText()));
    }

    @Test
    void rulesThatDidNotChangeFindNoDifference() {
        var clear = replies("W-01: 対策済み\nP-02: 2023年3月に対応予定です\n");
        var held = replies("W-01: だいたい終わっています\n");
        var stranger = arrives("someone@elsewhere.test", "stranger" + site, "W-01: 対策済み\n");
        reading.readNew();
        assertThat(differs(clear)).isFalse();
        assertThat(differs(held)).isFalse();
        assertThat(differs(stranger)).isFalse();
    }

    @Test
    void differenceIsShownAndChangesNothingUntilItIsApplied() {
        var mail = wasRead("W-01: 未対策\n", "W-01: 対策済み\nP-02: 該当なし\n");
        var difference = differenceOf(mail);
        assertThat(difference.measures())
                .extracting(RereadDifference.Measure::measure)
                .containsExactly("P-02", "W-01");
        var second = difference.measures().getLast();
        assertThat(Objects.requireNonNull(second.recorded()).status()).isEqualTo("NOT_APPLIED");
        assertThat(second.decidedBy()).isEqualTo("reader");
        var now = Objects.requireNonNull(second.now());
        assertThat(now.status()).isEqualTo("APPLIED");
        assertThat(now.evidence()).contains("対策済み");
        assertThat(ledger()).containsExactly("W-01 NOT_APPLIED reader");

        assertThat(rereading.apply(shown(difference))).isEqualTo(1);
        assertThat(ledger())
                .containsExactlyInAnyOrder(
                        "W-01 NOT_APPLIED reader", "W-01 APPLIED reader", "P-02 NOT_APPLICABLE reader");
        assertThat(jdbc.sql("select reason from ledger_entry where site_code = ? and status = 'APPLIED'")
                        .param(site.value())
                        .query(String.class)
                        .single())
                .contains("system");
        assertThat(state()).isEqualTo(Survey.State.ANSWERED);
        assertThat(differs(mail)).isFalse();
        assertThat(lettersAbout(mail)).extracting(QueuedMail::purpose).hasSize(1);
    }

    @Test
    void whatIsNotReadAnyMoreIsWithdrawnAndAskedAgain() {
        var mail = wasRead("W-01: 対策済み\nP-02: 該当なし\n", "W-01: 対策済み\nP-02: だいたい終わっています\n");
        assertThat(state()).isEqualTo(Survey.State.ANSWERED);
        rereading.apply(shown(differenceOf(mail)));
        assertThat(ledger()).contains("P-02 null reader");
        assertThat(state()).isEqualTo(Survey.State.PARTLY_ANSWERED);
        assertThat(reviewOf(mail).proposals())
                .extracting(ReviewDesk.Proposal::measure)
                .containsExactly("P-02");
    }

    @Test
    void outdatedDifferenceIsRefusedAndNothingOfTheCallIsApplied() {
        var first = wasRead("W-01: 未対策\n", "W-01: 対策済み\n");
        var second = wasRead("P-02: 未対策\n", "P-02: 対策済み\n");
        var shown = shown(differenceOf(first), differenceOf(second));
        var review = asking.ask(second.asText(), "");
        var before = ledger();
        assertThatThrownBy(() -> rereading.apply(shown))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("reread-outdated"));
        assertThat(ledger()).isEqualTo(before);
        assertThat(desk.find(review)).isPresent();
    }

    @Test
    void whatAPersonDecidedIsNeverOverwritten() {
        var mail = wasRead("W-01: だいたい終わっています\n", "W-01: 未対策\n");
        var review = reviewOf(mail);
        deciding.accept(review.id(), review.revision(), "");
        var difference = differenceOf(mail);
        assertThat(difference.decidedBy()).isEqualTo("system");
        assertThatThrownBy(() -> rereading.apply(shown(difference)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("reread-decided"));
        assertThat(ledger()).containsExactly("W-01 APPLIED system");
    }

    @Test
    void mailThatWasAssignedAndThenFoundToBeNoReplyStaysThat() {
        var mail = arrives("someone@elsewhere.test", "assigned" + site, "W-01: 対策済み\n");
        reading.readNew();
        var review = reviewOf(mail);
        assigning.assign(review.id(), review.revision(), survey);
        deciding.notAReply(review.id(), reviewOf(mail).revision(), "");
        assertThat(differences())
                .filteredOn(difference -> difference.mail().equals(mail.asText()))
                .allSatisfy(difference -> assertThat(difference.decidedBy()).isEqualTo("system"));
    }

    @Test
    void measureThatAPersonCorrectedByHandStaysWhileTheOthersFollow() {
        var mail = wasRead("W-01: 未対策\nP-02: 未対策\n", "W-01: 対策済み\nP-02: 対策済み\n");
        var entry = jdbc.sql("select id from ledger_entry where site_code = ? and measure_code = 'W-01'")
                .param(site.value())
                .query(Long.class)
                .single();
        recordingDecisions.record(
                site, "W-01", new Decision(Status.DECLINED, null, null, "", "電話で確認", null, entry, false));
        var difference = differenceOf(mail);
        assertThat(difference.measures())
                .extracting(RereadDifference.Measure::measure, RereadDifference.Measure::decidedBy)
                .containsExactly(tuple("P-02", "reader"), tuple("W-01", "system"));
        rereading.apply(shown(difference));
        assertThat(ledger())
                .containsExactlyInAnyOrder(
                        "P-02 NOT_APPLIED reader",
                        "W-01 NOT_APPLIED reader",
                        "W-01 DECLINED system",
                        "P-02 APPLIED reader");
    }

    @Autowired
    private RecordingDecisions recordingDecisions;

    @Test
    void pagesGoOverAllMailsOnce() {
        for (int mail = 0; mail < 3; mail++) {
            replies("W-01: 対策済み " + mail + "\n");
        }
        reading.readNew();
        int read = 0;
        Long after = 0L;
        while (after != null) {
            var page = rereading.compare(after);
            read += page.read();
            assertThat(page.read()).isLessThanOrEqualTo(RereadingMails.MAILS_OF_A_PAGE);
            after = page.next();
        }
        assertThat(read)
                .isEqualTo(jdbc.sql("select count(*) from read_mail")
                        .query(Integer.class)
                        .single());
    }
}
