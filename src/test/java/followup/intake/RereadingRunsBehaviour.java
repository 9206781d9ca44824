package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.access.SignedIn;
import followup.inbox.StoredMail;
import followup.intake.RereadDifference.Effect;
import followup.intake.Rereading.State;
import followup.wording.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All stored mails read again at a person's wish, and what the person chose applied. */
abstract class RereadingRunsBehaviour extends IntakeOffice {

    private static final RereadListing.Filter ALL =
            new RereadListing.Filter(Optional.empty(), Optional.empty(), Optional.empty());

    @Autowired
    private AskingForRereadings asking;

    @Autowired
    private ContinuingRereadings continuing;

    @Autowired
    private RereadListing listing;

    @AfterEach
    void nothingIsLeftToDo() {
        while (continuing.carryOn() > 0) {
            assertThat(listing.latest()).isPresent();
        }
    }

    private Rereading.Id readAgain(@Nullable LocalDate since) {
        var id = asking.start(since);
        nothingIsLeftToDo();
        return id;
    }

    private StoredMail.Id wasRead(String then, String says) {
        var mail = replies(then);
        reading.readNew();
        nowSays(mail, then, says);
        return mail;
    }

    private void nowSays(StoredMail.Id mail, String then, String says) {
        var raw = jdbc.sql("select raw from stored_mail_raw where stored_mail = ?")
                .param(mail.value())
                .query((row, number) -> new String(row.getBytes("raw"), StandardCharsets.UTF_8))
                .single();
        jdbc.sql("update stored_mail_raw set raw = ? where stored_mail = ?")
                .param(raw.replace(then, says).getBytes(StandardCharsets.UTF_8))
                .param(mail.value())
                .update();
    }

    private List<RereadListing.Row> rows(Rereading.Id id, RereadListing.Filter filter) {
        return listing.page(id, filter, 0, 1_000);
    }

    private RereadListing.Row row(Rereading.Id id, StoredMail.Id mail) {
        return rows(id, ALL).stream()
                .filter(row -> row.mail() == mail.value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatDiffersIsListedByWhatItWouldDo() {
        var changes = wasRead("W-01: 未対策", "W-01: 対策済み");
        var adds = wasRead("P-02はだいたい終わっています。", "P-02: 該当なし");
        clock.moveTo(clock.instant().plus(Duration.ofDays(1)));
        var withdraws = wasRead("W-01: 対策予定", "お世話になっております。");
        var id = readAgain(null);
        assertThat(row(id, changes).effect()).isEqualTo(Effect.CHANGES);
        assertThat(row(id, adds).effect()).isEqualTo(Effect.ADDS);
        assertThat(row(id, withdraws).effect()).isEqualTo(Effect.WITHDRAWS);
        var ofThisSite =
                new RereadListing.Filter(Optional.of(Effect.ADDS), Optional.of(State.FOUND), Optional.of(site.value()));
        assertThat(rows(id, ofThisSite)).extracting(RereadListing.Row::mail).containsExactly(adds.value());
        assertThat(listing.count(id, ofThisSite)).isEqualTo(1);
        assertThat(listing.counts(id)).containsKeys(Effect.CHANGES, Effect.ADDS, Effect.WITHDRAWS);
        var latest = listing.latest().orElseThrow();
        assertThat(latest.isUnderWay()).isFalse();
        assertThat(latest.read())
                .isEqualTo(latest.mails())
                .isEqualTo(jdbc.sql("select count(*) from read_mail")
                        .query(Long.class)
                        .single());
        assertThat(ledger()).isNotEmpty().noneMatch(entry -> entry.startsWith("P-02"));

        var later = readAgain(LocalDate.of(2023, 2, 1));
        assertThat(rows(later, ALL)).extracting(RereadListing.Row::mail).containsExactly(withdraws.value());
        assertThat(rows(id, ALL)).as("what was found before is forgotten").isEmpty();
    }

    @Test
    void whatAPersonChoseIsAppliedInThatPersonsName() {
        var chosen = wasRead("W-01: 未対策", "W-01: 対策済み");
        var left = wasRead("P-02: 未対策", "P-02: 対策済み");
        var id = readAgain(null);
        SignedIn.inTheNameOf(
                "suzuki", () -> assertThat(asking.apply(id, List.of(chosen))).isEqualTo(1));
        assertThat(ledger()).as("not at once").hasSize(2);
        assertThat(row(id, chosen).state()).isEqualTo(State.CHOSEN);
        nothingIsLeftToDo();
        assertThat(row(id, chosen).state()).isEqualTo(State.APPLIED);
        assertThat(row(id, left).state()).isEqualTo(State.FOUND);
        assertThat(ledger()).contains("W-01 APPLIED reader").doesNotContain("P-02 APPLIED reader");
        assertThat(jdbc.sql("select who from audit_entry where action = 'mail-reread' and subject = ?")
                        .param(chosen.asText())
                        .query(String.class)
                        .single())
                .isEqualTo("suzuki");
        assertThat(asking.applyAll(id, Effect.CHANGES)).isEqualTo(1);
        nothingIsLeftToDo();
        assertThat(ledger()).contains("P-02 APPLIED reader");
        assertThat(listing.counts(id).get(Effect.CHANGES)).isEqualTo(Map.of(State.APPLIED, 2L));
        assertThat(SignedIn.name()).isEqualTo(SignedIn.SYSTEM);
    }

    @Test
    void whatAPersonDecidedIsShownAndCannotBeChosen() {
        var mail = wasRead("W-01: だいたい終わっています", "W-01: 未対策");
        var review = reviewOf(mail);
        deciding.accept(review.id(), review.revision(), "");
        var id = readAgain(null);
        assertThat(row(id, mail).effect()).isEqualTo(Effect.STAYS);
        assertThat(asking.apply(id, List.of(mail))).isZero();
        assertThat(asking.applyAll(id, Effect.STAYS)).isZero();
    }

    @Test
    void whatChangedSinceItWasShownIsLeftAloneAndHidesNoOther() {
        var outdated = wasRead("W-01: 未対策", "W-01: 対策済み");
        var fine = wasRead("P-02: 未対策", "P-02: 対策済み");
        var broken = wasRead("P-02: 対策予定", "P-02: 対策中");
        var id = readAgain(null);
        nowSays(outdated, "W-01: 対策済み", "W-01: 該当なし");
        jdbc.sql("delete from stored_mail_raw where stored_mail = ?")
                .param(broken.value())
                .update();
        asking.apply(id, List.of(outdated, broken, fine));
        nothingIsLeftToDo();
        assertThat(row(id, outdated).state()).isEqualTo(State.OUTDATED);
        assertThat(row(id, fine).state()).isEqualTo(State.APPLIED);
        assertThat(row(id, broken).state()).isEqualTo(State.FAILED);
        assertThat(ledger()).contains("P-02 APPLIED reader").doesNotContain("W-01 NOT_APPLICABLE reader");

        readAgain(null);
        assertThat(listing.latest().orElseThrow().failed()).isEqualTo(1);
        jdbc.sql("insert into stored_mail_raw (stored_mail, raw) values (?, ?)")
                .param(broken.value())
                .param("Subject: x\r\n\r\n".getBytes(StandardCharsets.UTF_8))
                .update();
    }

    @Test
    void oneAtATimeAndItCanBeStopped() {
        replies("W-01: 対策済み");
        reading.readNew();
        var id = asking.start(null);
        assertThatThrownBy(() -> asking.start(null))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("rereading-under-way"));
        assertThat(listing.latest().orElseThrow().isUnderWay()).isTrue();
        asking.stop(id);
        assertThat(continuing.carryOn()).isZero();
        var latest = listing.latest().orElseThrow();
        assertThat(latest.stopped()).isTrue();
        assertThat(latest.read()).isZero();
    }
}
