package followup.analysis;

import static followup.countermeasure.LedgerParts.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.analysis.SurveyListing.Entry;
import followup.analysis.SurveyListing.Filter;
import followup.analysis.SurveyStory.MailSent;
import followup.analysis.SurveyStory.ReplyReceived;
import followup.analysis.SurveyStory.WaveFallen;
import followup.countermeasure.LedgerParts;
import followup.countermeasure.SiteMeasures.EvidenceShown;
import followup.inbox.StoredMail;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import followup.wording.Refusal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SurveysBehaviour {

    private LedgerParts parts;

    abstract DataSource database();

    @BeforeEach
    void open() {
        parts = new LedgerParts(database());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void listsByDueDateInPages() {
        var references = new ArrayList<String>();
        for (int number = 1; number <= 5; number++) {
            parts.clock.moveTo("2023-01-%02dT10:00".formatted(number < 3 ? 30 : 31));
            references.add(askedSite("EC00" + number).value());
        }
        var listing = parts.get(SurveyListing.class);

        var first = listing.page(everything(), Optional.empty(), 2);
        assertThat(first.surveys()).extracting(Entry::reference).isEqualTo(references.subList(0, 2));
        assertThat(first.next()).isEqualTo(references.get(1));

        var second = listing.page(everything(), Optional.of(new Survey.Reference(references.get(1))), 2);
        assertThat(second.surveys()).extracting(Entry::reference).isEqualTo(references.subList(2, 4));

        var last = listing.page(everything(), Optional.of(new Survey.Reference(references.get(3))), 2);
        assertThat(last.surveys()).extracting(Entry::reference).isEqualTo(references.subList(4, 5));
        assertThat(last.next()).isNull();
    }

    @Test
    void restrictsByStateSiteAndDueDate() {
        askedSite("EC001");
        parts.clock.moveTo("2023-02-15T10:00");
        var late = askedSite("EC002");
        parts.accept(late, new Site.Code("EC002"), parts.mail(1), "reader", answer("W-01", Status.APPLIED));

        assertThat(sites(new Filter(Set.of(), Optional.of("EC002"), null, null)))
                .containsExactly("EC002");
        assertThat(sites(between(null, "2023-01-31"))).containsExactly("EC001");
        assertThat(sites(between("2023-02-01", null))).containsExactly("EC002");
        assertThat(sites(between("2023-01-31", "2023-02-15"))).containsExactly("EC001", "EC002");
        assertThat(sites(new Filter(Set.of(Survey.State.REQUESTED), Optional.empty(), null, null)))
                .containsExactly("EC001", "EC002");
        assertThat(sites(new Filter(Set.of(Survey.State.CLOSED), Optional.empty(), null, null)))
                .isEmpty();
    }

    @Test
    void tellsWhyASurveyIsDueInBothLanguages() {
        askedSite("EC001");
        var entry = parts.get(SurveyListing.class)
                .page(everything(), Optional.empty(), 10)
                .surveys()
                .getFirst();

        assertThat(entry.dueOn()).isEqualTo("2023-01-31");
        assertThat(entry.dueReason().ja()).isEqualTo("2022-10-31 + 3か月 = 2023-01-31");
        assertThat(entry.dueReason().en()).isEqualTo("2022-10-31 + 3 months = 2023-01-31");
        assertThat(entry.asked()).isEqualTo(1);
        assertThat(entry.answered()).isZero();
    }

    @Test
    void aPageAfterASurveyThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> parts.get(SurveyListing.class)
                        .page(everything(), Optional.of(new Survey.Reference("FU-7K3Q-X2M9")), 10))
                .isInstanceOf(Refusal.class)
                .hasMessage("There is no survey 'FU-7K3Q-X2M9'.");
    }

    @Test
    void tellsTheWholeStoryOfASurvey() {
        var reference = askedSite("EC001");
        var asked = parts.clock.instant();
        queue(reference, "request", "yamada@shop.example");
        parts.clock.moveTo("2023-02-02T10:00");
        var mail = parts.mail(1);
        var arrived = parts.clock.instant();
        read(reference, mail, "yamada@shop.example");
        parts.accept(reference, new Site.Code("EC001"), mail, "reader", answer("W-01", Status.APPLIED));

        var story = parts.get(SurveyStories.class).find(reference, true).orElseThrow();

        assertThat(story.waves()).containsExactly(new WaveFallen(0, "request", asked));
        assertThat(story.mails())
                .containsExactly(new MailSent(
                        "out-1", "request", "yamada@shop.example", "SENT", asked, asked, null, null, null, "250"));
        assertThat(story.replies())
                .containsExactly(new ReplyReceived(
                        mail.asText(), "reply", "yamada@shop.example", LocalDate.of(2023, 2, 2), arrived, null, null));
        assertThat(story.asked()).singleElement().satisfies(answer -> {
            assertThat(answer.code()).isEqualTo("W-01");
            assertThat(answer.after()).isEqualTo(Status.APPLIED);
            assertThat(answer.newlyApplied()).isTrue();
        });
    }

    @Test
    void addressesAreMaskedForThoseWhoMayNotSeeThem() {
        var reference = askedSite("EC001");
        queue(reference, "request", "yamada@shop.example");
        var mail = parts.mail(1);
        read(reference, mail, "yamada@shop.example");
        parts.accept(reference, new Site.Code("EC001"), mail, "reader", answer("W-01", Status.APPLIED));

        var story = parts.get(SurveyStories.class).find(reference, false).orElseThrow();

        assertThat(story.mails()).extracting(MailSent::recipient).containsExactly("y***@shop.example");
        assertThat(story.replies()).extracting(ReplyReceived::sender).containsExactly("y***@shop.example");
        assertThat(told(story)).satisfies(evidence -> {
            assertThat(evidence.mail()).isEqualTo(mail.asText());
            assertThat(evidence.words()).isEmpty();
        });
        assertThat(told(parts.get(SurveyStories.class).find(reference, true).orElseThrow())
                        .words())
                .isNotEmpty();
    }

    private static EvidenceShown told(SurveyStory story) {
        return Objects.requireNonNull(story.asked().getFirst().evidence());
    }

    private Survey.Reference askedSite(String code) {
        var site = parts.site(code);
        parts.measure(site, "W-01", Risk.HIGH, Status.NOT_APPLIED);
        return parts.survey(site);
    }

    private static Filter everything() {
        return new Filter(Set.of(), Optional.empty(), null, null);
    }

    private static Filter between(@Nullable String from, @Nullable String to) {
        return new Filter(
                Set.of(),
                Optional.empty(),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private List<String> sites(Filter filter) {
        return parts.get(SurveyListing.class).page(filter, Optional.empty(), 10).surveys().stream()
                .map(Entry::site)
                .toList();
    }

    private void queue(Survey.Reference reference, String purpose, String recipient) {
        var now = parts.clock.instant().atOffset(ZoneOffset.UTC);
        parts.jdbc
                .sql("""
                        insert into queued_mail (survey, purpose, recipient, envelope_from, message_id, subject,
                            template, template_version, size, state, attempts, claim_number, reply, status, sent_at,
                            created_at)
                        values (?, ?, ?, '', ?, '', '', '', 1, 'SENT', 1, 1, '250', '', ?, ?)
                        """)
                .params(reference.value(), purpose, recipient, purpose + reference, now, now)
                .update();
    }

    private void read(Survey.Reference reference, StoredMail.Id mail, String sender) {
        parts.jdbc
                .sql("""
                        insert into read_mail (stored_mail, read_at, received_on, kind, relayed, assigned, survey, sender, sender_name,
                            subject, message_id, needs_review, visible_text, fingerprint)
                        values (?, ?, ?, 'reply', false, false, ?, ?, '', '', '', false, '', '')
                        """)
                .params(
                        mail.value(),
                        parts.clock.instant().atOffset(ZoneOffset.UTC),
                        parts.today(),
                        reference.value(),
                        sender)
                .update();
    }
}
