package followup.letter;

import followup.intake.Accepted;
import followup.intake.Held;
import followup.site.Contact;
import followup.site.Site;
import followup.survey.AskedMeasure;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fills in what a letter's templates may name: plain maps, lists and strings, every one of {@link Variables} and nothing else. Values
 * from outside are put on one line.
 */
final class LetterModel {

    /** Characters of a company's own words that a letter repeats; the rest is cut, it stands in their own mail. */
    static final int LONGEST_QUOTATION = 300;

    private static final Wording WORDING = Wording.of(LetterModel.class);

    private final Language language;
    private final Map<String, Object> values = new HashMap<>();

    private LetterModel(Language language) {
        this.language = language;
    }

    static LetterModel in(Language language) {
        return new LetterModel(language);
    }

    LetterModel from(Sender sender, Bilingual programme) {
        values.put("sender", OneLine.of(sender.name(language)));
        values.put("senderAddress", sender.address());
        values.put("programme", OneLine.of(language.of(programme)));
        return this;
    }

    LetterModel about(Site site, SurveyFacts survey) {
        values.put("company", OneLine.of(site.companyName()));
        values.put("site", OneLine.of(site.name()));
        values.put("reference", survey.reference());
        values.put("token", survey.token());
        values.put("debriefDate", DayWords.day(survey.heldOn(), language));
        values.put("requestDate", DayWords.day(survey.requestedOn(), language));
        return this;
    }

    LetterModel to(List<Contact> to, List<Contact> cc) {
        values.put("to", people(to));
        values.put("cc", people(cc));
        return this;
    }

    private List<Map<String, String>> people(List<Contact> contacts) {
        return contacts.stream()
                .map(contact -> Map.of("name", nameOf(OneLine.of(contact.name()))))
                .toList();
    }

    private String nameOf(String name) {
        return name.isEmpty() ? words("contact.without-name") : name;
    }

    LetterModel asking(List<AskedMeasure> open, LocalDate answerBy) {
        values.put("answerBy", DayWords.dayWithWeekday(answerBy, language));
        return withSheet(false).form(open);
    }

    /** Whether the form is attached as a workbook, too. */
    LetterModel withSheet(boolean attached) {
        values.put("hasSheet", attached);
        return this;
    }

    LetterModel receivedOn(LocalDate day) {
        values.put("receivedDate", DayWords.day(day, language));
        return this;
    }

    LetterModel form(List<AskedMeasure> open) {
        values.put("choices", Form.choices(language));
        values.put("form", Form.of(open, language));
        return this;
    }

    /** @param asked all measures the company was asked for */
    LetterModel understood(
            List<Accepted> recorded,
            List<Held> held,
            List<String> additional,
            List<String> open,
            List<AskedMeasure> asked) {
        var measures = asked.stream().collect(Collectors.toMap(AskedMeasure::code, Function.identity()));
        values.put(
                "recorded",
                recorded.stream().map(answer -> recorded(answer, measures)).toList());
        values.put("held", held.stream().map(answer -> held(answer, measures)).toList());
        values.put(
                "additional",
                additional.stream()
                        .map(words -> Map.of("words", OneLine.of(words, LONGEST_QUOTATION)))
                        .toList());
        values.put("hasRecorded", !recorded.isEmpty());
        values.put("hasAdditional", !additional.isEmpty());
        values.put("hasHeld", !held.isEmpty());
        values.put("hasOpen", !open.isEmpty());
        values.put("isComplete", open.isEmpty() && held.isEmpty());
        return form(
                asked.stream().filter(measure -> open.contains(measure.code())).toList());
    }

    private Map<String, String> recorded(Accepted answer, Map<String, AskedMeasure> measures) {
        return Map.of(
                "code", OneLine.of(answer.measure()),
                "title", title(answer.measure(), measures),
                "status", language.of(answer.status().words()),
                "date", date(answer),
                "content", OneLine.of(answer.content(), LONGEST_QUOTATION),
                "words", OneLine.of(answer.evidence(), LONGEST_QUOTATION));
    }

    private String date(Accepted answer) {
        var first = answer.appliedOn();
        var precision = answer.datePrecision();
        return first == null || precision == null ? "" : DayWords.upTo(precision, first, language);
    }

    private static Map<String, String> held(Held answer, Map<String, AskedMeasure> measures) {
        return Map.of(
                "code", OneLine.of(answer.measure()),
                "title", title(answer.measure(), measures),
                "words", OneLine.of(answer.evidence(), LONGEST_QUOTATION));
    }

    private static String title(String code, Map<String, AskedMeasure> measures) {
        return Optional.ofNullable(measures.get(code))
                .map(measure -> OneLine.of(measure.title()))
                .orElse("");
    }

    private String words(String key) {
        return language.of(WORDING.say(key));
    }

    /** What the letter's templates may name. */
    Map<String, Object> values() {
        return Map.copyOf(values);
    }
}
