package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import followup.mail.GoldenFolder;
import followup.mail.MailDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every mail of the golden folder is of the kind that stands beside it, and its file is named for its kind. */
class MailKindGoldenTest {

    static final OurMail OURS = new OurMail(Set.of("followup@survey.example.jp"), "+", "survey.example.jp");

    private static final GoldenFolder FOLDER = GoldenFolder.of("followup/intake/kinds");

    @TestFactory
    Stream<DynamicTest> isOfTheKindThatStandsBesideIt() throws IOException {
        var classifier = new Classifier(OURS);
        return FOLDER.mails().stream()
                .map(mail -> DynamicTest.dynamicTest(mail.getFileName().toString(), () -> {
                    var kind = classifier.classify(new MailDecoder().decode(Files.readAllBytes(mail)));
                    String found = json(kind);
                    assertThat(found).isEqualTo(GoldenFolder.expected(mail, found));
                    assertThat(mail.getFileName().toString()).startsWith(prefix(kind));
                }));
    }

    @Test
    void everyExpectationHasItsMail() throws IOException {
        assertThat(FOLDER.expectations())
                .containsExactlyElementsOf(
                        FOLDER.mails().stream().map(GoldenFolder::expectation).toList());
    }

    private static String prefix(MailKind kind) {
        return switch (kind) {
            case MailKind.AutoReply auto -> "auto-" + auto.reason().name().toLowerCase(Locale.ROOT);
            case MailKind.DelayNotice _ -> "delay";
            case MailKind.DeliveryConfirmation _ -> "delivered";
            case MailKind.Reply _,
                    MailKind.Bounce _,
                    MailKind.ReadReceipt _,
                    MailKind.Challenge _,
                    MailKind.ListNotice _,
                    MailKind.SpamReport _,
                    MailKind.OwnMail _,
                    MailKind.Unrelated _,
                    MailKind.Unreadable _ -> kind.code().replace('_', '-');
        };
    }

    private static String json(MailKind kind) {
        String details = switch (kind) {
            case MailKind.AutoReply auto ->
                text("reason", auto.reason().name())
                        + auto.returnsOn()
                                .map(day -> text("returnsOn", day.toString()))
                                .orElse("")
                        + auto.successor()
                                .map(next -> text("successor", next.address()))
                                .orElse("");
            case MailKind.Bounce bounce ->
                text("recipient", bounce.recipient()) + text("status", bounce.status())
                        + ",\n  \"permanent\" : " + bounce.permanent()
                        + bounce.originalMessageId()
                                .map(id -> text("original", id))
                                .orElse("");
            case MailKind.DelayNotice delay ->
                text("recipient", delay.recipient())
                        + delay.originalMessageId()
                                .map(id -> text("original", id))
                                .orElse("");
            case MailKind.DeliveryConfirmation done ->
                text("recipient", done.recipient())
                        + done.originalMessageId()
                                .map(id -> text("original", id))
                                .orElse("");
            case MailKind.ReadReceipt read ->
                read.originalMessageId().map(id -> text("original", id)).orElse("");
            case MailKind.SpamReport report ->
                report.originalMessageId().map(id -> text("original", id)).orElse("");
            case MailKind.Reply reply -> reply.relayed() ? ",\n  \"relayed\" : true" : "";
            case MailKind.Challenge _,
                    MailKind.ListNotice _,
                    MailKind.OwnMail _,
                    MailKind.Unrelated _,
                    MailKind.Unreadable _ -> "";
        };
        return "{\n  \"kind\" : \"" + kind.code() + "\"" + details + "\n}\n";
    }

    private static String text(String name, String value) {
        return ",\n  \"" + name + "\" : \"" + value + "\"";
    }
}
