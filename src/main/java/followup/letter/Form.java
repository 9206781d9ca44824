package followup.letter;

import followup.site.Status;
import followup.survey.AskedMeasure;
import followup.wording.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    private Form() {}

    /** One block for each measure, and one for what nobody recommended; blocks are apart by an empty line. No line break at the end. */
    static String of(List<AskedMeasure> measures, Language language) {
        var blocks = measures.stream().map(measure -> block(measure, language)).collect(Collectors.joining("\n\n"));
        var others = words("form.others", language) + "\n" + words("form.content", language);
        return blocks.isEmpty() ? others : blocks + "\n\n" + others;
    }

    private static String block(AskedMeasure measure, Language language) {
        var risk = Optional.ofNullable(measure.risk())
                .map(level -> words("form.risk", language, language.of(level.words())))
                .orElse("");
        return "[" + measure.code() + "] " + OneLine.of(measure.title()) + risk + "\n"
                + words("form.status-and-date", language) + "\n"
                + words("form.content", language);
    }

    /** The answers to choose from, a line each: the number, the word, and what it means. No line break at the end. */
    static String choices(Language language) {
        return Arrays.stream(Status.values())
                .map(status -> words(
                        "form.choice",
                        language,
                        number(status),
                        language.of(status.words()),
                        words("choice." + status.code(), language)))
                .collect(Collectors.joining("\n"));
    }

    private static String number(Status status) {
        return String.valueOf(status.ordinal() + 1);
    }

    private static String words(String key, Language language, Object... arguments) {
        return language.of(WORDING.say(key, arguments));
    }
}
