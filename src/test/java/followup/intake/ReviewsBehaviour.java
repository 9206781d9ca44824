package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.countermeasure.AskedDays;
import followup.countermeasure.CorrectingAdditional;
import followup.countermeasure.MeasuresAsOf;
import followup.countermeasure.SiteMeasures;
import followup.inbox.StoredMail;
import followup.site.Status;
import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.wording.Refusal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What persons decide about mails, and what follows for ledger, survey and company. */
abstract class ReviewsBehaviour extends IntakeOffice {

    @Autowired
    private AskingPersons asking;

    @Autowired
    private MeasuresAsOf measures;

    @Autowired
    private AskedDays days;

    @Autowired
    private CorrectingAdditional correcting;

    @Autowired
    private ReviewListing reviewListing;

    @Autowired
    private MailListing mailListing;

    @Autowired
    private SurveyNames surveyNames;

    @Autowired
    private ShowingMails showing;

    private ReviewDesk.Item partlyHeld(String text) {
        var mail = replies(text);
        reading.readNew();
        return reviewOf(mail);
    }

    private List<String> additional() {
        return measures.of(site, days.asOf(null), false).additional().stream()
                .map(SiteMeasures.AdditionalMeasure::words)
                .toList();
    }

    @Test
    void passagesStandWhereTheWordsAre() {
        var review = partlyHeld("お世話になっております。\n\nW-01: 対策済みです\nP-02: だいたい終わっています\n");
        var mail = desk.mail(review.id()).orElseThrow();
        assertThat(mail.lines()).extracting(ReviewedMail.Line::number).startsWith(1, 2, 3, 4);
        var answers = mail.passages().stream()
                .filter(passage -> passage.kind() == ReviewedMail.Kind.ANSWER)
                .toList();
        assertThat(answers).extracting(ReviewedMail.Passage::about).containsExactly("W-01", "P-02");
        assertThat(answers)
                .extracting(
                        passage -> mail.lines().get(passage.line() - 1).text().substring(passage.from(), passage.to()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("対策済み"),
                        second -> assertThat(second).contains("終わっています"));
    }

    @Test
    void itemTellsWhatWasAskedWhatIsRecordedAndWhatIsProposed() {
        var review = partlyHeld("W-01: 対策済みです\nP-02: だいたい終わっています\n");
        assertThat(review.measures()).extracting(ReviewDesk.Asked::code).containsExactly("P-02", "W-01");
        assertThat(review.measures()).extracting(ReviewDesk.Asked::open).containsExactly(true, false);
        assertThat(review.recorded()).extracting(ReviewDesk.Proposal::measure).containsExactly("W-01");
        assertThat(review.proposals()).extracting(ReviewDesk.Proposal::measure).containsExactly("P-02");
        assertThat(review.proposals().getFirst().reasons())
                .allSatisfy(reason -> assertThat(reason.words().ja()).isNotBlank());
    }

    @Test
    void nextOneFollowsAndTheFirstFollowsTheLast() {
        var first = partlyHeld("P-02: だいたい終わっています\n");
        var second = partlyHeld("W-01: だいたい終わっています\n");
        assertThat(desk.next(first.id()).orElseThrow().id()).isEqualTo(second.id());
        assertThat(desk.next(second.id()).orElseThrow().id()).isLessThanOrEqualTo(first.id());
    }

    @Test
    void rejectedProposalLeavesAnEntryWithoutAStatusUnderThePersonsName() {
        var review = partlyHeld("W-01: 対策済みです\nP-02: だいたい終わっています\n");
        deciding.reject(review.id(), review.revision(), "一部のみのため");
        assertThat(ledger()).containsExactly("W-01 APPLIED reader", "P-02 null system");
        assertThat(jdbc.sql("select evidence || '|' || reason from ledger_entry where site_code = ? and status is null")
                        .param(site.value())
                        .query(String.class)
                        .single())
                .contains("終わっています")
                .endsWith("|一部のみのため");
        assertThat(state()).isEqualTo(Survey.State.PARTLY_ANSWERED);
    }

    @Test
    void rejectedProposalCanBeAcceptedAfterAll() {
        var review = partlyHeld("P-02: だいたい終わっています\n");
        deciding.reject(review.id(), review.revision(), "");
        asking.ask(review.mail(), "電話で確認できた");
        var again = desk.find(review.id()).orElseThrow();
        assertThat(again.reasons()).extracting(ReviewDesk.Reason::code).containsExactly("person-asked");
        var value = new Accepted("P-02", Status.APPLIED, null, null, "", "", 0);
        deciding.change(again.id(), again.revision(), "", List.of(value), List.of());
        assertThat(measures.of(site, days.asOf(null), false).measures())
                .filteredOn(measure -> measure.code().equals("P-02"))
                .extracting(SiteMeasures.MeasureState::after)
                .containsExactly(Status.APPLIED);
    }

    @Test
    void textLongerThanWhatIsKeptIsRefusedAndCutNowhere() {
        var review = partlyHeld("P-02: だいたい終わっています\n");
        var note = "長".repeat(OpenReviews.NOTE_LIMIT + 1);
        assertThatThrownBy(() -> deciding.accept(review.id(), review.revision(), note))
                .isInstanceOfSatisfying(Refusal.class, refused -> {
                    assertThat(refused.type()).isEqualTo("text-too-long");
                    assertThat(refused.words().ja()).contains("2001", "2000");
                });
        var content = "長".repeat(DecidingReviews.CONTENT_LIMIT + 1);
        var value = new Accepted("P-02", Status.APPLIED, null, null, content, "", 0);
        assertThatThrownBy(() -> deciding.change(review.id(), review.revision(), "", List.of(value), List.of()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> deciding.change(review.id(), review.revision(), "", List.of(), List.of(content)))
                .isInstanceOf(Refusal.class);
        assertThat(reviewOf(StoredMail.Id.parse(review.mail()).orElseThrow()).state())
                .isEqualTo("OPEN");
        var longest = new Accepted("P-02", Status.APPLIED, null, null, content.substring(1), "", 0);
        deciding.change(review.id(), review.revision(), note.substring(1), List.of(longest), List.of());
        assertThat(ledger()).containsExactly("P-02 APPLIED system");
    }

    @Test
    void mailThatIsNoReplyTakesBackWhatWasRecordedAndAsksAgain() {
        var mail = replies("W-01: 対策済み\nP-02: 該当なし\n");
        reading.readNew();
        assertThat(state()).isEqualTo(Survey.State.ANSWERED);
        var id = asking.ask(mail.asText(), "");
        deciding.notAReply(id, desk.find(id).orElseThrow().revision(), "別件のメール");
        assertThat(ledger())
                .containsExactly(
                        "P-02 NOT_APPLICABLE reader", "W-01 APPLIED reader", "P-02 null system", "W-01 null system");
        assertThat(measures.of(site, days.asOf(null), false).measures())
                .extracting(SiteMeasures.MeasureState::after)
                .containsOnlyNulls();
        assertThat(state()).isEqualTo(Survey.State.REQUESTED);
        assertThat(surveys.asked(survey)).allMatch(AskedMeasure::isOpen);
        assertThat(reviewOf(mail).state()).isEqualTo("NOT_A_REPLY");
    }

    @Test
    void whatAnotherMailAnsweredTooStaysAnswered() {
        replies("W-01: 対策済み\n");
        var mail = replies("W-01: 未対策\nP-02: 該当なし\n");
        reading.readNew();
        var id = asking.ask(mail.asText(), "");
        deciding.notAReply(id, desk.find(id).orElseThrow().revision(), "");
        assertThat(state()).isEqualTo(Survey.State.PARTLY_ANSWERED);
        assertThat(surveys.asked(survey))
                .filteredOn(AskedMeasure::isOpen)
                .extracting(AskedMeasure::code)
                .containsExactly("P-02");
    }

    @Test
    void mailGivenToAnotherSurveyCountsThereAndNoLongerHere() {
        var here = site;
        var mail = replies("W-01: 対策済み\n");
        reading.readNew();
        var wrong = survey;
        aCompanyWasAsked();
        var id = asking.ask(mail.asText(), "隣の店の回答");
        assigning.assign(id, desk.find(id).orElseThrow().revision(), survey);
        assertThat(surveys.findByReference(wrong).orElseThrow().state()).isEqualTo(Survey.State.REQUESTED);
        var assigned = desk.find(id).orElseThrow();
        assertThat(assigned.survey()).isEqualTo(survey.value());
        deciding.accept(id, assigned.revision(), "");
        assertThat(ledger()).containsExactly("W-01 APPLIED system");
        assertThat(measures.of(here, days.asOf(null), false).measures())
                .extracting(SiteMeasures.MeasureState::after)
                .containsOnlyNulls();
    }

    @Test
    void assigningToTheSameSurveyKeepsWhatWasRecorded() {
        var review = partlyHeld("W-01: 対策済みです\nP-02: だいたい終わっています\n");
        assigning.assign(review.id(), review.revision(), survey);
        var again = desk.find(review.id()).orElseThrow();
        assertThat(again.recorded()).extracting(ReviewDesk.Proposal::measure).containsExactly("W-01");
        assertThat(ledger()).containsExactly("W-01 APPLIED reader");
    }

    private static final String OTHERS = """
            W-01: 対策済みです
            P-02: だいたい終わっています
            [その他] 上記のほかに実施した対策
              内容［WAFを導入しました］
            """;

    @Test
    void personCorrectsOrDropsAnAdditionalMeasureWithTheDecision() {
        var review = partlyHeld(OTHERS);
        assertThat(additional()).containsExactly("WAFを導入しました");
        deciding.change(review.id(), review.revision(), "", List.of(), List.of("WAF（クラウド型）を導入"));
        assertThat(additional()).containsExactly("WAF（クラウド型）を導入");
        asking.ask(review.mail(), "");
        deciding.change(
                review.id(),
                reviewOf(new StoredMail.Id(Long.parseLong(review.mail().substring(3))))
                        .revision(),
                "",
                List.of(),
                List.of());
        assertThat(additional()).isEmpty();
    }

    @Test
    void acceptingKeepsAdditionalMeasuresOnce() {
        var review = partlyHeld(OTHERS);
        deciding.accept(review.id(), review.revision(), "");
        assertThat(additional()).containsExactly("WAFを導入しました");
    }

    @Test
    void additionalMeasureIsCorrectedAndDroppedWithoutAReview() {
        replies("W-01: 対策済みです\n[その他] 上記のほかに実施した対策\n  内容［WAFを導入しました］\n");
        reading.readNew();
        var told = measures.of(site, days.asOf(null), false).additional().getFirst();
        var corrected = correcting.correct(site, told.entry(), "WAFを導入", "誤記");
        assertThat(additional()).containsExactly("WAFを導入");
        assertThatThrownBy(() -> correcting.correct(site, told.entry(), null, "二度目"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo("already-corrected"));
        correcting.correct(site, corrected.id().value(), null, "お勧めした対策のことだった");
        assertThat(additional()).isEmpty();
    }

    @Test
    void ticketSystemsMailIsNotAnsweredWhenAPersonAcceptsIt() {
        var mail = store("""
                From: desk@elsewhere.test
                To: followup@survey.example
                Subject: Re: x
                Message-ID: <ticket%s@elsewhere.test>
                In-Reply-To: %s
                Auto-Submitted: auto-generated
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                W-01: 対策済み
                """.formatted(site.value(), request.messageId()));
        reading.readNew();
        var review = reviewOf(mail);
        deciding.accept(review.id(), review.revision(), "");
        assertThat(ledger()).containsExactly("W-01 APPLIED system");
        assertThat(lettersAbout(mail)).isEmpty();
    }

    @Test
    void whatWaitsIsListedByReasonAndTheNextOneIsFound() {
        var single = partlyHeld("P-02: だいたい終わっています\n");
        var strangers = arrives("someone@elsewhere.example", "m" + NUMBER.incrementAndGet(), "W-01: 対策済みです\n");
        reading.readNew();
        var unknown = reviewOf(strangers);
        var open = new ReviewListing.Filter(Optional.of("OPEN"), Optional.of("sender-unknown"));
        var singles = new ReviewListing.Filter(Optional.of("OPEN"), Optional.of(ReviewListing.ANSWERS_ONLY));
        assertThat(reviewListing.openByReason()).containsKeys("sender-unknown", ReviewListing.ANSWERS_ONLY);
        assertThat(reviewListing.page(open, 0, 500))
                .hasSize((int) reviewListing.count(open))
                .allSatisfy(row -> assertThat(row.reasons()).contains("sender-unknown"))
                .extracting(ReviewListing.Row::id)
                .contains(unknown.id())
                .doesNotContain(single.id())
                .isSorted();
        assertThat(reviewListing.page(singles, 0, 500))
                .extracting(ReviewListing.Row::id)
                .contains(single.id());
        assertThat(reviewListing.page(open, reviewListing.count(open), 500)).isEmpty();
        assertThat(reviewListing.next(single.id(), Optional.of("sender-unknown")))
                .contains(unknown.id());
        deciding.reject(unknown.id(), unknown.revision(), "");
        assertThat(reviewListing.next(unknown.id() - 1, Optional.of("sender-unknown")))
                .isNotEqualTo(Optional.of(unknown.id()));
        assertThat(reviewListing.next(unknown.id(), Optional.empty())).isPresent();
    }

    @Test
    void pagesOfMailsThatCameInOneSecondLeaveNoneOut() {
        for (int mail = 0; mail < 4; mail++) {
            replies("W-01: 対策済みです\n");
        }
        reading.readNew();
        var second = outbox.allFor(survey.value()).getLast().createdAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("update queued_mail set created_at = ? where survey = ?")
                .params(second, survey.value())
                .update();
        jdbc.sql("update stored_mail set internal_date = ? where id in"
                        + " (select stored_mail from read_mail where survey = ?)")
                .params(second, survey.value())
                .update();
        var all = new MailListing.Filter(Optional.empty(), Optional.of(survey.value()), Optional.empty());
        for (int size = 1; size < 4; size++) {
            assertThat(inPagesOf(size, all)).hasSize(4 + 5).containsExactlyElementsOf(mailListing.page(all, 0, 100));
        }
    }

    private List<MailListing.Entry> inPagesOf(int size, MailListing.Filter filter) {
        var paged = new ArrayList<MailListing.Entry>();
        var page = mailListing.newest(filter, MailListing.Start.NEWEST, size);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = mailListing.newest(
                    filter, new MailListing.Start(Optional.empty(), Optional.of(page.getLast())), size);
        }
        return paged;
    }

    @Test
    void mailsAreListedByDirectionKindAndSurveyInPages() {
        var mail = replies("W-01: 対策済みです\n");
        reading.readNew();
        var all = new MailListing.Filter(Optional.empty(), Optional.of(survey.value()), Optional.empty());
        assertThat(mailListing.count(all)).isEqualTo(3);
        assertThat(mailListing.page(all, 0, 10))
                .extracting(MailListing.Entry::family)
                .containsExactlyInAnyOrder("request", "reply", "acknowledgement");
        assertThat(mailListing.page(all, 2, 10)).hasSize(1);
        var letters =
                new MailListing.Filter(Optional.of("out"), Optional.of(survey.value()), Optional.of("acknowledgement"));
        assertThat(mailListing.count(letters)).isEqualTo(1);
        assertThat(mailListing.page(letters, 0, 10).getFirst().kind()).isEqualTo("acknowledgement:" + mail.asText());
        var nothing = new MailListing.Filter(Optional.of("out"), Optional.empty(), Optional.of("unread"));
        assertThat(mailListing.page(nothing, 0, 10)).isEmpty();
        var unread = new MailListing.Filter(Optional.of("in"), Optional.empty(), Optional.of("unread"));
        var waiting = replies("まだ読まれていない\n");
        assertThat(mailListing.page(unread, 0, 10))
                .extracting(MailListing.Entry::id)
                .contains(waiting.asText());
        assertThat(mailListing.count(unread)).isPositive();
        reading.readNew();
    }

    @Test
    void aSurveyIsFoundByItsReferenceItsSiteAndItsPeople() {
        var name = survey.value();
        for (var words : List.of(name.substring(0, 9).toLowerCase(Locale.ROOT), site.value(), contact)) {
            assertThat(surveyNames.search(words, 500))
                    .as(words)
                    .extracting(SurveyNames.SurveyName::reference)
                    .contains(name);
        }
        assertThat(surveyNames.search("100%_のっぽ", 10)).isEmpty();
        assertThat(surveyNames.search(" ", 10)).isEmpty();
        assertThat(surveyNames.of(List.of(name, "FU-0000-0000")))
                .containsOnlyKeys(name)
                .allSatisfy((reference, found) -> assertThat(found.site()).isEqualTo(site.value()));
    }

    @Test
    void aMailIsShownWithWhatItsPassagesStandFor() {
        var mail = replies("W-01: 対策済みです\n");
        reading.readNew();
        var shown = showing.show(mail.asText()).orElseThrow();
        assertThat(shown.lines().getFirst().pieces().stream()
                        .flatMap(piece -> piece.marks().stream())
                        .map(mark -> mark.about() + " " + mark.words().ja()))
                .containsOnly("W-01 対策済み");
        assertThat(shown.header())
                .contains(new ShownMail.Field("From", contact))
                .extracting(ShownMail.Field::name)
                .startsWith("From", "To", "Subject");
        assertThat(showing.show(request.id().asText()).orElseThrow().answers()).isEmpty();
        assertThat(showing.show("in-999999999")).isEmpty();
        assertThat(showing.show("nonsense")).isEmpty();
    }
}
