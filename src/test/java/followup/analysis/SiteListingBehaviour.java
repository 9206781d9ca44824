package followup.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import followup.analysis.OpenWork.MailCount;
import followup.analysis.OpenWork.SurveyCount;
import followup.analysis.SiteFilter.ReplyStanding;
import followup.analysis.SiteFilter.Sort;
import followup.analysis.SiteFilter.StepStanding;
import followup.analysis.SiteFilter.SurveyStanding;
import followup.analysis.SiteFilter.WorstRisk;
import followup.analysis.UpcomingSends.SendDay;
import followup.countermeasure.LedgerParts;
import followup.debrief.RegisteringDebriefs;
import followup.outbox.QueuedMail;
import followup.outbox.QueuedMail.MailBounced;
import followup.site.AssessmentStep;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.site.Steps;
import followup.survey.HoldingSurveys;
import followup.survey.RecordingUndeliverable;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SiteListingBehaviour {

    private LedgerParts parts;
    private SiteListing listing;

    abstract DataSource database();

    @BeforeEach
    void open() {
        parts = new LedgerParts(database());
        listing = parts.get(SiteListing.class);
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void findsEveryWordInCodeNameOrCompanyHoweverItIsWritten() {
        parts.site("EC001");
        parts.site("EC002");
        parts.site("X_1");

        assertThat(found(search("ec00"))).containsExactly("EC001", "EC002");
        assertThat(found(search("会社ＥＣ００２"))).containsExactly("EC002");
        assertThat(found(search(" サイト  001 "))).containsExactly("EC001");
        assertThat(found(search("_"))).containsExactly("X_1");
        assertThat(found(search("%"))).isEmpty();
        assertThat(found(search(""))).containsExactly("EC001", "EC002", "X_1");
    }

    @Test
    void tellsSitesBySurveyThatCounts() {
        parts.site("EC001");
        var planned = parts.site("EC002");
        parts.get(RegisteringDebriefs.class).register(planned, parts.today());
        asked("EC003");
        var moved = asked("EC004");
        parts.get(RegisteringDebriefs.class).register(moved, parts.today(), true);
        var held = asked("EC005");
        parts.get(HoldingSurveys.class).hold(survey(held), "");

        assertThat(found(survey(SurveyStanding.NONE))).containsExactly("EC001");
        assertThat(found(survey(SurveyStanding.PLANNED))).containsExactly("EC002", "EC004");
        assertThat(found(survey(SurveyStanding.REQUESTED))).containsExactly("EC003", "EC005");
        assertThat(found(survey(SurveyStanding.CANCELLED))).isEmpty();
        assertThat(found(survey(SurveyStanding.HELD))).containsExactly("EC005");
        assertThat(parts.get(OpenWork.class).surveys()).contains(new SurveyCount(SurveyStanding.HELD, 1));
    }

    @Test
    void tellsSitesByWhatCameBack() {
        asked("EC001");
        var bounced = asked("EC002");
        parts.get(RecordingUndeliverable.class)
                .on(new MailBounced(
                        new QueuedMail.Id(1), survey(bounced).value(), "request", "info@shop.example", "5.1.1", true));
        replied(asked("EC003"), false);
        replied(asked("EC004"), true);

        assertThat(found(reply(ReplyStanding.RECEIVED))).containsExactly("EC003", "EC004");
        assertThat(found(reply(ReplyStanding.NONE))).containsExactly("EC001", "EC002");
        assertThat(found(reply(ReplyStanding.TO_DECIDE))).containsExactly("EC004");
        assertThat(found(reply(ReplyStanding.BOUNCED))).containsExactly("EC002");
        assertThat(found(reply(ReplyStanding.UNCLEAR))).isEmpty();
        assertThat(found(survey(SurveyStanding.UNREACHABLE))).containsExactly("EC002");
        assertThat(parts.get(OpenWork.class).mails()).contains(new MailCount(ReplyStanding.BOUNCED, 1));
        assertThat(parts.get(OpenWork.class).decisions()).isEqualTo(1);
    }

    @Test
    void tellsSitesByTheirWorstRisk() {
        finding(parts.site("EC001"), Risk.LOW, Risk.HIGH);
        finding(parts.site("EC002"), Risk.LOW, Risk.MEDIUM);
        finding(parts.site("EC003"), Risk.LOW);
        parts.site("EC004");

        assertThat(found(risk(WorstRisk.HIGH))).containsExactly("EC001");
        assertThat(found(risk(WorstRisk.MEDIUM))).containsExactly("EC002");
        assertThat(found(risk(WorstRisk.LOW))).containsExactly("EC003");
        assertThat(found(risk(WorstRisk.NONE))).containsExactly("EC004");
        assertThat(found(sorted(Sort.RISK, false))).containsExactly("EC001", "EC002", "EC003", "EC004");
        assertThat(found(sorted(Sort.RISK, true))).containsExactly("EC003", "EC002", "EC001", "EC004");
    }

    @Test
    void stepCountsFromTheDayItWasDone() {
        var steps = parts.get(Steps.class);
        steps.markDone(parts.site("EC001"), AssessmentStep.DIAGNOSIS, parts.today());
        steps.markDone(
                parts.site("EC002"), AssessmentStep.DIAGNOSIS, parts.today().plusDays(1));

        assertThat(found(step(true))).containsExactly("EC001");
        assertThat(found(step(false))).containsExactly("EC002");
        assertThat(listing.page(SiteFilter.ALL, 1).sites())
                .extracting(SiteListing.Entry::reached)
                .containsExactly(AssessmentStep.DIAGNOSIS, null);
    }

    @Test
    void sortsByNameAndDueDateAndCutsIntoPages() {
        var registering = parts.get(RegisteringDebriefs.class);
        registering.register(parts.site("EC001"), LocalDate.of(2023, 1, 20));
        registering.register(parts.site("EC002"), LocalDate.of(2023, 1, 10));
        parts.site("EC003");

        assertThat(found(sorted(Sort.NAME, true))).containsExactly("EC003", "EC002", "EC001");
        assertThat(found(sorted(Sort.COMPANY, false))).containsExactly("EC001", "EC002", "EC003");
        assertThat(found(sorted(Sort.DUE, false))).containsExactly("EC002", "EC001", "EC003");
        assertThat(found(sorted(Sort.DUE, true))).containsExactly("EC001", "EC002", "EC003");

        for (int number = 100; number < 160; number++) {
            parts.site("EC" + number);
        }
        var last = listing.page(SiteFilter.ALL, 9);
        assertThat(last.paging().number()).isEqualTo(2);
        assertThat(last.sites())
                .hasSize(13)
                .last()
                .extracting(SiteListing.Entry::code)
                .isEqualTo("EC159");
    }

    @Test
    void tellsWhatIsSentInTheNextDays() {
        var registering = parts.get(RegisteringDebriefs.class);
        registering.register(parts.site("EC001"), LocalDate.of(2022, 11, 1));
        registering.register(parts.site("EC002"), LocalDate.of(2022, 12, 1));
        asked("EC003");
        parts.clock.moveTo("2023-02-01T09:00");

        assertThat(parts.get(UpcomingSends.class).days())
                .containsExactly(
                        new SendDay(LocalDate.of(2023, 2, 1), 1, 0),
                        // two weeks after the request
                        new SendDay(LocalDate.of(2023, 2, 14), 0, 1));
    }

    private Site.Code asked(String code) {
        var site = parts.site(code);
        parts.measure(site, "W-01", Risk.HIGH, Status.NOT_APPLIED);
        parts.survey(site);
        return site;
    }

    private Survey.Reference survey(Site.Code site) {
        return parts.get(Surveys.class).findCurrentBySite(site).orElseThrow().reference();
    }

    private void replied(Site.Code site, boolean toDecide) {
        var mail = parts.mail(Integer.parseInt(site.value().substring(2)));
        var now = parts.clock.instant().atOffset(ZoneOffset.UTC);
        parts.jdbc
                .sql("""
                        insert into read_mail (stored_mail, read_at, received_on, kind, relayed, assigned, survey, sender, sender_name,
                            subject, message_id, needs_review, visible_text, fingerprint)
                        values (?, ?, ?, 'reply', false, false, ?, '', '', '', '', false, '', '')
                        """)
                .params(mail.value(), now, parts.today(), survey(site).value())
                .update();
        parts.jdbc
                .sql(
                        "insert into review (stored_mail, survey, state, opened_at, note, revision) values (?, ?, ?, ?, '', 0)")
                .params(mail.value(), survey(site).value(), toDecide ? "OPEN" : "ACCEPTED", now)
                .update();
    }

    private void finding(Site.Code site, Risk... risks) {
        for (var risk : risks) {
            parts.jdbc
                    .sql("insert into finding (site_code, category, title, risk) values (?, 'PLATFORM', ?, ?)")
                    .params(site.value(), "検出 " + risk, risk.name())
                    .update();
        }
    }

    /** The codes of the first page, and as many as are counted. */
    private List<String> found(SiteFilter filter) {
        var page = listing.page(filter, 1);
        assertThat(listing.count(filter))
                .isEqualTo(page.paging().total())
                .isEqualTo(page.sites().size());
        return page.sites().stream().map(SiteListing.Entry::code).toList();
    }

    private static SiteFilter search(String words) {
        return filter(words, null, null, null, null, Sort.CODE, false);
    }

    private static SiteFilter step(boolean done) {
        return filter("", new StepStanding(AssessmentStep.DIAGNOSIS, done), null, null, null, Sort.CODE, false);
    }

    private static SiteFilter survey(SurveyStanding survey) {
        return filter("", null, survey, null, null, Sort.CODE, false);
    }

    private static SiteFilter risk(WorstRisk risk) {
        return filter("", null, null, risk, null, Sort.CODE, false);
    }

    private static SiteFilter reply(ReplyStanding reply) {
        return filter("", null, null, null, reply, Sort.CODE, false);
    }

    private static SiteFilter sorted(Sort sort, boolean descending) {
        return filter("", null, null, null, null, sort, descending);
    }

    private static SiteFilter filter(
            String search,
            @Nullable StepStanding step,
            @Nullable SurveyStanding survey,
            @Nullable WorstRisk risk,
            @Nullable ReplyStanding reply,
            Sort sort,
            boolean descending) {
        return new SiteFilter(
                search,
                Optional.ofNullable(step),
                Optional.ofNullable(survey),
                Optional.ofNullable(risk),
                Optional.ofNullable(reply),
                sort,
                descending);
    }
}
