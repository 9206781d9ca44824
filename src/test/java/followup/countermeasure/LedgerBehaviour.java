package followup.countermeasure;

import static followup.countermeasure.LedgerParts.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import followup.countermeasure.SiteMeasures.MeasureState;
import followup.intake.Accepted;
import followup.intake.AnswersAccepted;
import followup.site.Measure;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

abstract class LedgerBehaviour {

    private LedgerParts parts;
    private Site.Code shop;
    private Measure tokens;
    private Survey.Reference survey;

    abstract DataSource database();

    @BeforeEach
    void aShopWithTwoMeasuresIsAsked() {
        parts = new LedgerParts(database());
        shop = parts.site("EC001");
        tokens = parts.measure(shop, "W-01", Risk.HIGH, Status.NOT_APPLIED);
        parts.measure(shop, "W-02", Risk.LOW, Status.IN_PROGRESS);
        survey = parts.survey(shop);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        parts.close();
    }

    @Test
    void anAnswerIsKeptWithItsEvidence() {
        var mail = parts.mail(1);
        var answer = new Accepted("W-01", Status.APPLIED, LocalDate.of(2023, 1, 1), "month", "トークンを追加", "状況［1］", 14);
        parts.accept(survey, shop, mail, "reader", answer);

        var state = state("W-01");
        assertThat(state.before()).isEqualTo(Status.NOT_APPLIED);
        assertThat(state.after()).isEqualTo(Status.APPLIED);
        assertThat(state.newlyApplied()).isTrue();
        assertThat(state.date()).isEqualTo("2023-01-01");
        assertThat(state.datePrecision()).isEqualTo("month");
        assertThat(state.content()).isEqualTo("トークンを追加");
        assertThat(state.evidence())
                .isEqualTo(new SiteMeasures.EvidenceShown(
                        mail.asText(),
                        survey.value(),
                        "状況［1］",
                        14,
                        LocalDate.of(2023, 1, 31),
                        parts.clock.instant(),
                        "reader",
                        null));
    }

    @Test
    void silenceAndUnknownAreNeverTakenForNotApplied() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.UNKNOWN));

        assertThat(state("W-01").after()).isEqualTo(Status.UNKNOWN);
        assertThat(state("W-02").after()).isNull();
        assertThat(counts()).noneMatch(count -> count.contains("NOT_APPLIED→NOT_APPLIED"));
    }

    @Test
    void whatWasAppliedBeforeIsNotNewlyApplied() {
        parts.measure(shop, "K-01", null, Status.APPLIED);
        parts.accept(survey, shop, parts.mail(1), "reader", answer("K-01", Status.APPLIED));

        assertThat(state("K-01").newlyApplied()).isFalse();
    }

    @Test
    void theSameMailTwiceChangesNothing() {
        var mail = parts.mail(1);
        for (int i = 0; i < 2; i++) {
            parts.accept(
                    survey,
                    shop,
                    mail,
                    "reader",
                    parts.today(),
                    List.of(answer("W-01", Status.APPLIED)),
                    List.of("WAFを導入しました"));
            parts.clock.moveTo("2023-02-01T10:00");
        }

        assertThat(entries()).isEqualTo(2);
        assertThat(measures(null).additional())
                .singleElement()
                .extracting(SiteMeasures.AdditionalMeasure::words)
                .isEqualTo("WAFを導入しました");
    }

    @Test
    void additionalMeasureToldByTelephoneCountsOnceWithItsReason() {
        var recording = parts.get(RecordingAdditional.class);
        var told = new RecordingAdditional.Told(" WAFを導入した ", "電話で確認", LocalDate.of(2023, 1, 30));

        var added = recording.record(shop, told);

        assertThat(measures(null).additional()).singleElement().satisfies(measure -> {
            assertThat(measure.entry()).isEqualTo(added.id().value());
            assertThat(measure.words()).isEqualTo("WAFを導入した");
            assertThat(measure.evidence().mail()).isNull();
            assertThat(measure.evidence().reason()).isEqualTo("電話で確認");
            assertThat(measure.evidence().receivedOn()).isEqualTo("2023-01-30");
        });
        assertRefused(told, "additional-known");
        assertRefused(new RecordingAdditional.Told(" ", "電話で確認", null), "words-missing");
        assertRefused(new RecordingAdditional.Told("棚卸しをした", "", null), "reason-missing");
        assertRefused(new RecordingAdditional.Told("棚卸しをした", "電話", LocalDate.of(2023, 2, 1)), "date-in-future");
        assertThat(entries()).isEqualTo(1);
    }

    private void assertRefused(RecordingAdditional.Told told, String type) {
        assertThatThrownBy(() -> parts.get(RecordingAdditional.class).record(shop, told))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
    }

    @Test
    void interventionsAreWhatWasToldByHandOrPutRightButNotWhatAMailSaidFirst() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.APPLIED));
        assertThat(parts.get(Interventions.class).at(shop)).isEmpty();

        parts.clock.moveTo("2023-02-01T10:00");
        decide("W-01", correction(Status.PLANNED, state("W-01").entry()));
        parts.clock.moveTo("2023-02-01T11:00");
        parts.get(RecordingAdditional.class).record(shop, new RecordingAdditional.Told("棚卸し", "電話", null));

        assertThat(parts.get(Interventions.class).at(shop))
                .extracting(Intervention::kind, Intervention::measures, Intervention::additional)
                .containsExactly(
                        tuple(Intervention.Kind.CORRECTED, List.of("W-01"), false),
                        tuple(Intervention.Kind.RECORDED, List.of(), true));
    }

    @Test
    void theReaderDoesNotOverrideWhatItReadBefore() {
        var mail = parts.mail(1);
        parts.accept(survey, shop, mail, "reader", answer("W-01", Status.APPLIED));
        parts.accept(survey, shop, mail, "reader", answer("W-01", Status.PLANNED));

        assertThat(state("W-01").after()).isEqualTo(Status.APPLIED);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void aPersonDecidesOverTheReaderAndIsNotOverridden() {
        var mail = parts.mail(1);
        parts.accept(survey, shop, mail, "reader", answer("W-01", Status.APPLIED));
        parts.clock.moveTo("2023-01-31T11:00");
        parts.accept(survey, shop, mail, "tanaka", answer("W-01", Status.PLANNED));
        parts.accept(survey, shop, mail, "tanaka", answer("W-01", Status.PLANNED));
        parts.accept(survey, shop, mail, "reader", answer("W-01", Status.APPLIED));

        assertThat(state("W-01").after()).isEqualTo(Status.PLANNED);
        assertThat(history("W-01"))
                .extracting(SiteMeasures.HistoryLine::status)
                .containsExactly(Status.APPLIED, Status.PLANNED);
        assertThat(history("W-01").getLast().corrects())
                .isEqualTo(history("W-01").getFirst().entry());
    }

    @Test
    void aPersonMayDecideAnewAboutTheSameMail() {
        var mail = parts.mail(1);
        for (var status : List.of(Status.PLANNED, Status.IN_PROGRESS, Status.PLANNED)) {
            parts.accept(survey, shop, mail, "tanaka", answer("W-01", status));
            parts.clock.moveTo("2023-02-0%dT10:00".formatted(1 + entries()));
        }

        assertThat(history("W-01"))
                .extracting(SiteMeasures.HistoryLine::status)
                .containsExactly(Status.PLANNED, Status.IN_PROGRESS, Status.PLANNED);
        assertThat(state("W-01").after()).isEqualTo(Status.PLANNED);
    }

    @Test
    void aDecisionToldTwiceDoesNotUndoACorrectionMadeBetween() {
        var mail = parts.mail(1);
        var decided = new AnswersAccepted(
                survey,
                shop,
                mail,
                "tanaka",
                parts.clock.instant(),
                parts.today(),
                List.of(answer("W-01", Status.APPLIED)),
                List.of(),
                "");
        parts.publish(decided);
        decide("W-01", correction(Status.PLANNED, state("W-01").entry()));
        parts.publish(decided);

        assertThat(state("W-01").after()).isEqualTo(Status.PLANNED);
    }

    @Test
    void theCompanysLastWordCountsThoughAnOlderMailIsDecidedLater() {
        var first = parts.mail(1);
        parts.clock.moveTo("2023-01-31T15:00");
        var second = parts.mail(2);
        parts.accept(survey, shop, second, "reader", answer("W-01", Status.APPLIED));
        parts.clock.moveTo("2023-02-03T09:00");
        parts.accept(
                survey,
                shop,
                first,
                "tanaka",
                LocalDate.of(2023, 1, 31),
                List.of(answer("W-01", Status.PLANNED)),
                List.of());

        assertThat(state("W-01").after()).isEqualTo(Status.APPLIED);
    }

    @Test
    void aLaterMailReplacesTheStatusAndKeepsTheHistory() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.PLANNED));
        parts.clock.moveTo("2023-02-10T09:00");
        parts.accept(survey, shop, parts.mail(2), "reader", answer("W-01", Status.APPLIED));

        assertThat(state("W-01").after()).isEqualTo(Status.APPLIED);
        assertThat(history("W-01")).hasSize(2).allMatch(line -> line.corrects() == null);
    }

    @Test
    void asOfADayTellsWhatWasKnownWhenItEndedInTokyo() {
        parts.clock.moveTo("2023-01-31T23:59");
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.PLANNED));
        parts.clock.moveTo("2023-02-01T00:00");
        parts.accept(survey, shop, parts.mail(2), "reader", answer("W-01", Status.APPLIED));

        assertThat(state("W-01", "2023-01-30").after()).isNull();
        assertThat(state("W-01", "2023-01-31").after()).isEqualTo(Status.PLANNED);
        assertThat(state("W-01", "2023-02-01").after()).isEqualTo(Status.APPLIED);
    }

    @Test
    void aCorrectionDoesNotChangeWhatWasKnownBefore() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.APPLIED));
        parts.clock.moveTo("2023-02-10T09:00");
        decide("W-01", correction(Status.PLANNED, state("W-01").entry()));

        assertThat(state("W-01", "2023-02-09").after()).isEqualTo(Status.APPLIED);
        assertThat(state("W-01", "2023-02-10").after()).isEqualTo(Status.PLANNED);
    }

    @Test
    void aCorrectionOfAnOldEntryDoesNotBecomeTheLastWord() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.PLANNED));
        var old = state("W-01").entry();
        parts.clock.moveTo("2023-02-10T09:00");
        parts.accept(survey, shop, parts.mail(2), "reader", answer("W-01", Status.APPLIED));
        parts.clock.moveTo("2023-02-11T09:00");
        decide("W-01", correction(Status.IN_PROGRESS, old));

        assertThat(state("W-01").after()).isEqualTo(Status.APPLIED);
    }

    @Test
    void aWithdrawnEntryLetsTheOneBeforeItCountAgain() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.PLANNED));
        parts.clock.moveTo("2023-02-10T09:00");
        parts.accept(survey, shop, parts.mail(2), "reader", answer("W-01", Status.APPLIED));
        decide("W-01", withdrawal(state("W-01").entry()));
        assertThat(state("W-01").after()).isEqualTo(Status.PLANNED);

        decide("W-01", withdrawal(state("W-01").entry()));
        assertThat(state("W-01").after()).isNull();
        assertThat(history("W-01")).hasSize(4);
        assertCountsFollow();
    }

    @Test
    void aPersonRecordsWithNameReasonAndTrace() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("suzuki", null, "ROLE_X"));
        decide(
                "W-02",
                new Decision(Status.APPLIED, LocalDate.of(2023, 1, 20), null, "設定済み", "電話で確認", null, null, null));

        var state = state("W-02");
        assertThat(state.after()).isEqualTo(Status.APPLIED);
        assertThat(state.datePrecision()).isEqualTo("day");
        assertThat(state.evidence())
                .isEqualTo(new SiteMeasures.EvidenceShown(
                        null, null, "", null, parts.today(), parts.clock.instant(), "suzuki", "電話で確認"));
        assertThat(parts.jdbc
                        .sql("select who || ' ' || action || ' ' || subject || ' ' || detail_en from audit_entry"
                                + " where action = 'status-recorded'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("suzuki status-recorded EC001/W-02", "applied", "電話で確認");
    }

    @Test
    void whatAPersonRecordsIsNotAskedForAgain() {
        decide("W-02", new Decision(Status.UNKNOWN, null, null, null, "不明とのこと", null, null, null));
        assertThat(stateOfTheSurvey()).isEqualTo(Survey.State.REQUESTED);

        decide("W-02", new Decision(Status.DECLINED, null, null, null, "電話で確認", null, null, null));
        assertThat(stateOfTheSurvey()).isEqualTo(Survey.State.PARTLY_ANSWERED);
    }

    @Test
    void whatAPersonTakesBackIsAskedForAgainUnlessAnEarlierAnswerCounts() {
        decide("W-02", new Decision(Status.PLANNED, null, null, null, "電話で確認", null, null, null));
        parts.clock.moveTo("2023-02-01T10:00");
        decide("W-02", new Decision(Status.DECLINED, null, null, null, "電話で確認", null, null, null));
        decide("W-02", withdrawal(state("W-02").entry()));
        assertThat(state("W-02").after()).isEqualTo(Status.PLANNED);
        assertThat(stateOfTheSurvey()).isEqualTo(Survey.State.PARTLY_ANSWERED);

        decide("W-02", withdrawal(state("W-02").entry()));
        assertThat(state("W-02").after()).isNull();
        assertThat(stateOfTheSurvey()).isEqualTo(Survey.State.REQUESTED);
    }

    @Test
    void whatIsForeseenIsWhatIsRecordedAndForeseeingRecordsNothing() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.PLANNED));
        parts.clock.moveTo("2023-02-10T09:00");
        parts.accept(survey, shop, parts.mail(2), "reader", answer("W-01", Status.APPLIED));
        var taken = withdrawal(state("W-01").entry());
        var foreseen = parts.get(RecordingDecisions.class).foresee(shop, "W-01", taken);
        assertThat(entries()).isEqualTo(2);

        decide("W-01", taken);
        var counting = Objects.requireNonNull(foreseen.counting());
        assertThat(counting.entry()).isEqualTo(state("W-01").entry());
        assertThat(counting.status()).isEqualTo(state("W-01").after()).isEqualTo(Status.PLANNED);
    }

    @Test
    void aCorrectionThatSaysTheSameIsRefused() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.PLANNED));
        var told = state("W-01");
        assertThatThrownBy(() -> decide(
                        "W-01",
                        new Decision(
                                told.after(),
                                told.date(),
                                told.datePrecision(),
                                told.content(),
                                "同じ",
                                null,
                                told.entry(),
                                null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("nothing-corrected"));
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void theHistoryTellsWhatCorrectsWhatAndWhatCounts() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.PLANNED));
        var first = Objects.requireNonNull(state("W-01").entry());
        decide("W-01", correction(Status.APPLIED, first));
        var history = parts.get(MeasureHistories.class).around(shop, first);

        assertThat(history.lines()).extracting(MeasureHistory.Line::counts).containsExactly(false, true);
        assertThat(history.find(first))
                .hasValueSatisfying(line ->
                        assertThat(line.correctedBy()).isEqualTo(state("W-01").entry()));
        assertThat(history.withoutWords().lines())
                .allSatisfy(line -> assertThat(line.entry().evidence().reason()).isNull());
        assertThatThrownBy(() -> parts.get(MeasureHistories.class).around(shop, 4711))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no entry 4711 of site EC001.");
    }

    @Test
    void anEntryIsCorrectedOnce() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.PLANNED));
        var entry = state("W-01").entry();
        decide("W-01", correction(Status.APPLIED, entry));

        assertThatThrownBy(() -> decide("W-01", correction(Status.DECLINED, entry)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.words().en()).contains("was already corrected by entry");
                });
        assertThatThrownBy(() -> decide("W-02", correction(Status.DECLINED, entry)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no entry " + entry + " about measure W-02");
    }

    @Test
    void anUnknownSiteOrMeasureIsRefusedByName() {
        assertThatThrownBy(() -> decide("W-99", correction(Status.APPLIED, null)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Site EC001 has no measure 'W-99'. Its measures are: W-01, W-02.");
        assertThatThrownBy(() -> parts.get(MeasuresAsOf.class)
                        .of(new Site.Code("EC999"), parts.get(AskedDays.class).asOf(null), false))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no site 'EC999'.");
    }

    @Test
    void aReimportedBeforeStateCountsFromTheDayItBecameKnown() {
        parts.accept(survey, shop, parts.mail(1), "reader", answer("W-01", Status.APPLIED));
        parts.clock.moveTo("2023-02-10T09:00");
        parts.before(tokens, Status.APPLIED);

        assertThat(state("W-01", "2022-04-01").before()).isEqualTo(Status.NOT_APPLIED);
        assertThat(state("W-01", "2023-02-09").before()).isEqualTo(Status.NOT_APPLIED);
        assertThat(state("W-01", "2023-02-09").newlyApplied()).isTrue();
        assertThat(state("W-01", "2023-02-10").before()).isEqualTo(Status.APPLIED);
        assertThat(state("W-01", "2023-02-10").newlyApplied()).isFalse();
        assertThat(measures(null).measures().getFirst().beforeCorrections())
                .containsExactly(new SiteMeasures.BeforeCorrection(
                        Status.NOT_APPLIED, Status.APPLIED, parts.clock.instant(), "system"));
        assertCountsFollow();
    }

    @Test
    void theCountsFollowEveryEntry() {
        assertThat(counts())
                .containsExactlyInAnyOrder("HIGH 対策W-01 NOT_APPLIED→NONE 1", "LOW 対策W-02 IN_PROGRESS→NONE 1");
        parts.accept(
                survey, shop, parts.mail(1), "reader", answer("W-01", Status.APPLIED), answer("W-02", Status.PLANNED));
        parts.accept(survey, shop, parts.mail(2), "reader", answer("W-02", Status.APPLIED));

        assertThat(counts())
                .containsExactlyInAnyOrder("HIGH 対策W-01 NOT_APPLIED→APPLIED 1", "LOW 対策W-02 IN_PROGRESS→APPLIED 1");
        assertCountsFollow();
    }

    /** Several mails of two sites and an import of the before state at the same time. */
    @Test
    void theCountsFollowWhoeverComesFirst() throws InterruptedException {
        var other = parts.site("EC002");
        var inOther = parts.measure(other, "W-01", Risk.HIGH, Status.NOT_APPLIED);
        var surveyOfOther = parts.survey(other);
        var work = new ArrayList<Runnable>();
        for (int number = 1; number <= 12; number++) {
            var mail = parts.mail(number);
            var status = Status.values()[number % 6];
            work.add(() -> parts.accept(survey, shop, mail, "reader", answer("W-01", status), answer("W-02", status)));
            work.add(() -> parts.accept(surveyOfOther, other, mail, "reader", answer("W-01", status)));
        }
        work.add(6, () -> parts.before(tokens, Status.IN_PROGRESS));
        work.add(9, () -> parts.before(inOther, Status.PLANNED));
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var result :
                    threads.invokeAll(work.stream().map(Executors::callable).toList())) {
                assertThatCode(result::get).doesNotThrowAnyException();
            }
        }

        assertThat(entries()).isEqualTo(36);
        assertCountsFollow();
    }

    @Test
    void whatIsRolledBackLeavesNoTrace() {
        var mail = parts.mail(1);
        assertThatThrownBy(() -> parts.inTransaction(() -> {
                    parts.accept(survey, shop, mail, "reader", answer("W-01", Status.APPLIED));
                    throw new IllegalStateException("the mail could not be marked as read");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(entries()).isZero();
        assertThat(state("W-01").after()).isNull();
        assertCountsFollow();
    }

    @Test
    void charactersTheDatabaseCannotKeepAreLeftOut() {
        parts.accept(
                survey,
                shop,
                parts.mail(1),
                "reader",
                new Accepted("W-01", Status.APPLIED, null, null, "a\u0000b", "\u0000状況［1］", 1));

        assertThat(state("W-01").content()).isEqualTo("ab");
    }

    private Survey.State stateOfTheSurvey() {
        return parts.get(Surveys.class).findByReference(survey).orElseThrow().state();
    }

    private void decide(String measure, Decision decision) {
        parts.get(RecordingDecisions.class).record(shop, measure, decision);
    }

    private static Decision correction(Status status, @Nullable Long corrects) {
        return new Decision(status, null, null, "", "読み違い", null, corrects, null);
    }

    private static Decision withdrawal(@Nullable Long entry) {
        return new Decision(null, null, null, null, "別のサイトのメール", null, entry, true);
    }

    private SiteMeasures measures(@Nullable String asOf) {
        return parts.get(MeasuresAsOf.class).of(shop, parts.get(AskedDays.class).asOf(asOf), true);
    }

    private MeasureState state(String measure) {
        return state(measure, null);
    }

    private MeasureState state(String measure, @Nullable String asOf) {
        return measures(asOf).measures().stream()
                .filter(state -> state.code().equals(measure))
                .findAny()
                .orElseThrow();
    }

    private List<SiteMeasures.HistoryLine> history(String measure) {
        return Objects.requireNonNull(state(measure).history());
    }

    private int entries() {
        return parts.jdbc
                .sql("select count(*) from ledger_entry")
                .query(Integer.class)
                .single();
    }

    private List<String> counts() {
        return parts.jdbc.sql("""
                        select risk || ' ' || title || ' ' || status_before || '→' || status_after || ' ' || measures
                        from status_count where measures <> 0
                        """).query((row, number) -> row.getString(1)).list();
    }

    /** The counts are what counting the measures and the ledger anew gives. */
    private void assertCountsFollow() {
        assertThat(counts())
                .containsExactlyInAnyOrderElementsOf(parts.jdbc
                        .sql("""
                                select coalesce(m.risk, 'NONE') || ' ' || m.title || ' ' || m.status_before || '→'
                                    || coalesce(s.status, 'NONE') || ' ' || count(*)
                                from measure m left join current_status s
                                    on s.site_code = m.site_code and s.measure_code = m.code
                                group by m.risk, m.title, m.status_before, s.status
                                """)
                        .query((row, number) -> row.getString(1))
                        .list());
    }
}
