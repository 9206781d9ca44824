package followup.letter;

import followup.site.Risk;
import followup.site.Status;
import followup.survey.AskedMeasure;
import followup.wording.Wording;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The fill-in form. Every letter takes it from here, since a reply is read by comparing it with the very lines we sent:
 *
 * <pre>
 * [W-01] SQL文の組み立てをプレースホルダに改める（危険度: 高）
 *   状況［　］　日付［　　　　］
 *   内容［　　　　　　　　　　］
 * </pre>
 */
final class Form {

    private static final Wording WORDING = Wording.of(Form.class);
    private static final Map<Language, Form> FORMS = forms();

    private final Language language;
    private final String choices;
    private final Map<Risk, String> risks = new EnumMap<>(Risk.class);
    private final String slots;
    private final String others;

    private Form(Language language) {
        this.language = language;
        this.choices = Arrays.stream(Status.values()).map(this::choice).collect(Collectors.joining("\n"));
        for (var risk : Risk.values()) {
            risks.put(risk, words("form.risk", language.of(risk.words())));
        }
        this.slots = words("form.status-and-date") + "\n" + words("form.content");
        this.others = words("form.others") + "\n" + words("form.content");
    }

    private static Map<Language, Form> forms() {
        var forms = new EnumMap<Language, Form>(Language.class);
        for (var language : Language.values()) {
            forms.put(language, new Form(language));
        }
        return forms;
    }

    private static Form in(Language language) {
        return Objects.requireNonNull(FORMS.get(language));
    }

    /** One block for each measure, and one for what nobody recommended; blocks are apart by an empty line. No line break at the end. */
    static String of(List<AskedMeasure> measures, Language language) {
        var form = in(language);
        var text = new StringBuilder();
        measures.forEach(measure -> text.append(form.block(measure)).append("\n\n"));
        return text.append(form.others).toString();
    }

    /** The answers to choose from, a line each: the number, the word, and what it means. No line break at the end. */
    static String choices(Language language) {
        return in(language).choices;
    }

    private String block(AskedMeasure measure) {
        var risk = measure.risk() == null ? "" : risks.get(measure.risk());
        return "[" + measure.code() + "] " + OneLine.of(measure.title()) + risk + "\n" + slots;
    }

    private String choice(Status status) {
        return words(
                "form.choice",
                String.valueOf(status.ordinal() + 1),
                language.of(status.words()),
                words("choice." + status.code()));
    }

    private String words(String key, Object... arguments) {
        return language.of(WORDING.say(key, arguments));
    }
}
