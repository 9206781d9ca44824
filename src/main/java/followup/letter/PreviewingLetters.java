package followup.letter;

import followup.intake.Accepted;
import followup.intake.Held;
import followup.letter.WritingLetters.Order;
import followup.letter.WritingLetters.Written;
import followup.mail.MailDecoder;
import followup.mail.OutgoingMail;
import followup.mail.OutgoingMail.Occasion;
import followup.site.Contact;
import followup.site.Measures;
import followup.site.Programme;
import followup.site.Site;
import followup.site.Sites;
import followup.site.Status;
import followup.survey.AskedMeasure;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows a letter to one site as it would be sent now, without queueing it. An acknowledgement needs a reply, so one is made up: the first
 * measure applied today, the second waiting for a person.
 */
@Component
public class PreviewingLetters {

    private static final Wording WORDING = Wording.of(PreviewingLetters.class);
    private static final MailDecoder DECODER = new MailDecoder();

    /** Stands for a survey that is not planned yet. */
    private static final String NO_REFERENCE = "FU-0000-0000";

    private static final String NO_TOKEN = "0".repeat(26);

    private final WritingLetters letters;
    private final AnswerBy answerBy;
    private final AnswerSheets sheets;
    private final Surveys surveys;
    private final Sites sites;
    private final Measures measures;
    private final Programme programme;
    private final Clock clock;

    PreviewingLetters(
            WritingLetters letters,
            AnswerBy answerBy,
            AnswerSheets sheets,
            Surveys surveys,
            Sites sites,
            Measures measures,
            Programme programme,
            Clock clock) {
        this.letters = letters;
        this.answerBy = answerBy;
        this.sheets = sheets;
        this.surveys = surveys;
        this.sites = sites;
        this.measures = measures;
        this.programme = programme;
        this.clock = clock;
    }

    /**
     * A letter that was not sent.
     *
     * @param template such as {@code ja/request}
     * @param planned whether there is a survey; without one its reference and dates are made up
     * @param headers as a mail program shows them, in their order
     */
    public record Preview(
            String template,
            String templateVersion,
            boolean planned,
            String subject,
            List<HeaderLine> headers,
            String text,
            @Nullable String html) {

        public record HeaderLine(String name, String value) {}

        private static Preview of(Written letter, boolean planned) {
            var headers = DECODER.decode(letter.bytes()).headers().stream()
                    .map(header -> new HeaderLine(header.name(), header.value()))
                    .toList();
            var mail = letter.mail();
            return new Preview(
                    letter.template(),
                    letter.templateVersion(),
                    planned,
                    mail.subject(),
                    headers,
                    mail.text(),
                    mail.html().orElse(null));
        }
    }

    /**
     * @param language {@code ja} or {@code en}; when empty, the site's
     * @throws Refusal when there is no such letter, site or language
     */
    public Preview preview(String name, Site.Code code, Optional<String> language) {
        var subject = subject(name, code, language);
        var survey = surveys.findCurrentBySite(code);
        var order = order(subject, survey);
        return Preview.of(letters.write(order, model(order, survey), clock.instant()), survey.isPresent());
    }

    /** What is to be shown: that letter to that site in that language. */
    record Subject(Letter letter, Site site, Language language) {}

    /** @throws Refusal when there is no such letter, site or language */
    Subject subject(String name, Site.Code code, Optional<String> language) {
        var letter =
                Letter.ofFolder(name).orElseThrow(() -> notFound("unknown-letter", "preview.unknown-letter", name));
        var site = sites.findByCode(code)
                .orElseThrow(() -> notFound("unknown-site", "preview.unknown-site", code.value()));
        var spoken = language.orElse(site.language());
        var in = Language.ofCode(spoken)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.BAD_INPUT, "unknown-language", WORDING.say("preview.unknown-language", spoken)));
        return new Subject(letter, site, in);
    }

    /** As to a site whose survey is not planned: nothing in it leads to the real one. */
    Order withoutSurvey(Subject subject) {
        return order(subject, Optional.empty());
    }

    LetterModel model(Order order, Optional<Survey> survey) {
        return content(order.letter(), letters.model(order), open(order.site(), survey), order.language());
    }

    List<OutgoingMail.File> files(Order order, Optional<Survey> survey) {
        return switch (order.letter()) {
            case REQUEST, REMINDER ->
                sheets.of(order.survey().reference(), open(order.site(), survey), order.language());
            case ACKNOWLEDGEMENT, CLARIFICATION, UNOPENED -> List.of();
        };
    }

    private Order order(Subject subject, Optional<Survey> survey) {
        return order(subject.letter(), subject.language(), subject.site(), survey);
    }

    private Order order(Letter letter, Language language, Site site, Optional<Survey> survey) {
        var facts = survey.map(found -> SurveyFacts.of(found, today()))
                .orElseGet(() -> new SurveyFacts(NO_REFERENCE, NO_TOKEN, today(), today()));
        var to = withRole(site, Contact.Role.TO);
        boolean answers = letter != Letter.REQUEST && letter != Letter.REMINDER;
        return new Order(
                letter,
                language,
                site,
                facts,
                answers ? to.subList(0, 1) : to,
                answers ? List.of() : withRole(site, Contact.Role.CC),
                to.getFirst().email(),
                "preview",
                answers ? new Occasion.AnswerTo("<preview@their.example>", List.of()) : new Occasion.OwnAccord());
    }

    private LetterModel content(Letter letter, LetterModel model, List<AskedMeasure> open, Language language) {
        return switch (letter) {
            case REQUEST, REMINDER -> model.asking(open, answerBy.of(today())).withSheet(sheets.areAttached());
            case CLARIFICATION, UNOPENED ->
                model.receivedOn(today()).withSheet(sheets.areAttached()).form(open);
            case ACKNOWLEDGEMENT -> {
                var words = language.of(WORDING.say("preview.words"));
                yield model.receivedOn(today())
                        .understood(
                                open.stream()
                                        .limit(1)
                                        .map(measure -> applied(measure, words))
                                        .toList(),
                                open.stream()
                                        .skip(1)
                                        .limit(1)
                                        .map(measure -> new Held(measure.code(), words))
                                        .toList(),
                                List.of(words),
                                open.stream().skip(2).map(AskedMeasure::code).toList(),
                                open);
            }
        };
    }

    private Accepted applied(AskedMeasure measure, String words) {
        return new Accepted(measure.code(), Status.APPLIED, today(), "day", "", words, 1);
    }

    private List<AskedMeasure> open(Site site, Optional<Survey> survey) {
        var asked = survey.map(found -> surveys.asked(found.reference())).orElse(List.of());
        return asked.isEmpty()
                ? measures.askedOf(site.code()).stream()
                        .map(each -> new AskedMeasure(each.code(), each.title(), each.category(), each.risk(), null))
                        .toList()
                : asked.stream().filter(AskedMeasure::isOpen).toList();
    }

    private static List<Contact> withRole(Site site, Contact.Role role) {
        return site.contacts().stream()
                .filter(contact -> contact.role() == role)
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(programme.zone()).toLocalDate();
    }

    private static Refusal notFound(String type, String key, String what) {
        return new Refusal(Refusal.Kind.NOT_FOUND, type, WORDING.say(key, what));
    }
}
