package followup;

import followup.intake.MailKind;
import followup.intake.ParsingMails.Parsed;
import followup.mail.Problem;
import followup.reply.Answer;
import followup.survey.Survey;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The line of JSON that {@code followup parse} prints for one mail; its names are part of the outside contract. */
final class ParsedMailJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ParsedMailJson() {}

    static String line(String file, Parsed mail) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file);
        json.put("kind", mail.kind().code());
        json.put("reference", mail.survey().map(Survey.Reference::value).orElse(null));
        json.put("needsReview", mail.needsReview());
        json.put("reasons", mail.reasons());
        json.put("duplicateOf", mail.duplicateOf().orElse(null));
        describe(mail.kind(), json);
        json.put("answers", mail.answers().stream().map(ParsedMailJson::answer).toList());
        json.put("additional", mail.additional());
        json.put(
                "problems",
                mail.problems().stream().map(ParsedMailJson::problem).toList());
        json.put("text", mail.text());
        return MAPPER.writeValueAsString(json);
    }

    /** In English, as everything else of this output that is no word of the mail. */
    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", problem.line());
        json.put("found", problem.found().en());
        json.put("did", problem.did().en());
        return json;
    }

    private static void describe(MailKind kind, Map<String, @Nullable Object> json) {
        switch (kind) {
            case MailKind.Bounce bounce -> {
                Map<String, Object> details = new LinkedHashMap<>();
                details.put("recipient", bounce.recipient());
                details.put("status", bounce.status());
                details.put("permanent", bounce.permanent());
                json.put("bounce", details);
            }
            case MailKind.AutoReply auto -> {
                Map<String, @Nullable Object> details = new LinkedHashMap<>();
                details.put("reason", auto.reason().name().toLowerCase(Locale.ROOT));
                details.put("returnsOn", auto.returnsOn().orElse(null));
                details.put(
                        "successor",
                        auto.successor().map(address -> address.address()).orElse(null));
                json.put("autoReply", details);
            }
            case MailKind.Reply _,
                    MailKind.DelayNotice _,
                    MailKind.DeliveryConfirmation _,
                    MailKind.ReadReceipt _,
                    MailKind.Challenge _,
                    MailKind.ListNotice _,
                    MailKind.SpamReport _,
                    MailKind.OwnMail _,
                    MailKind.Unrelated _,
                    MailKind.Unreadable _ -> {}
        }
    }

    private static Map<String, @Nullable Object> answer(Answer answer) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("measure", answer.measure());
        json.put("status", answer.status().name());
        json.put("date", answer.date().map(date -> date.from()).orElse(null));
        json.put(
                "datePrecision",
                answer.date().map(date -> date.precision().code()).orElse(null));
        json.put("content", answer.content());
        json.put("certainty", answer.certainty().name().toLowerCase(Locale.ROOT));
        json.put("evidence", answer.evidence());
        json.put("line", answer.line());
        json.put("reasons", answer.reasons());
        return json;
    }
}
