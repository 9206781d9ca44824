package followup.intake;

import followup.mail.GoldenFolder;
import followup.reply.Answer;
import followup.reply.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Replies in the manner of many mail programs to a letter that the service composed, each with what must be read beside it. */
record GoldenReplies(String language, GoldenFolder folder) {

    private static final LocalDate TODAY = LocalDate.of(2023, 2, 6);

    static List<GoldenReplies> all() {
        return List.of(of("ja"), of("en"));
    }

    private static GoldenReplies of(String language) {
        return new GoldenReplies(language, GoldenFolder.of("followup/intake/replies-" + language));
    }

    /** A reader of its own for every mail, so that none is taken for the repetition of another. */
    ParsingMails reader() throws IOException {
        return new ParsingMails(List.of(Files.readAllBytes(letter())), "", TODAY);
    }

    /** What was asked. */
    Path letter() {
        return Path.of("src/test/resources/followup/intake/letters/request-" + language + ".eml");
    }

    /** What would be recorded without a person, by measure. */
    static Map<String, Answer> recorded(ParsingMails.Parsed parsed) {
        var recorded = new LinkedHashMap<String, Answer>();
        if (!parsed.needsReview() && parsed.kind() instanceof MailKind.Reply) {
            parsed.answers().stream()
                    .filter(answer -> answer.certainty() == Certainty.CLEAR)
                    .forEach(answer -> recorded.put(answer.measure(), answer));
        }
        return recorded;
    }

    static String json(ParsingMails.Parsed parsed) {
        return "{\n  \"kind\" : \"" + parsed.kind().code() + "\",\n  \"needsReview\" : " + parsed.needsReview()
                + ",\n  \"reasons\" : " + list(parsed.reasons())
                + ",\n  \"answers\" : ["
                + parsed.answers().stream()
                        .map(GoldenReplies::json)
                        .collect(Collectors.joining(",", "", parsed.answers().isEmpty() ? "" : "\n  "))
                + "],\n  \"additional\" : " + list(parsed.additional()) + "\n}\n";
    }

    private static String json(Answer answer) {
        String date = answer.date()
                .map(day -> ", \"date\" : \"" + day.from() + "\", \"precision\" : \""
                        + day.precision().name().toLowerCase(Locale.ROOT) + "\"")
                .orElse("");
        String reasons = answer.reasons().isEmpty() ? "" : ", \"reasons\" : " + list(answer.reasons());
        return "\n    { \"measure\" : \"" + answer.measure() + "\", \"status\" : \"" + answer.status()
                + "\", \"certainty\" : \""
                + answer.certainty().name().toLowerCase(Locale.ROOT) + "\"" + date + ", \"evidence\" : "
                + quoted(answer.evidence()) + ", \"content\" : " + quoted(answer.content()) + reasons + " }";
    }

    private static String list(List<String> texts) {
        return texts.stream().map(GoldenReplies::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
