package followup.intake;

import followup.mail.Attachment;
import followup.mail.DecodedMail;
import followup.mail.DeliveryStatus;
import followup.mail.HeaderGroup;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports in the standard form: RFC 3464 about delivery, RFC 8098 about reading, RFC 5965 about complaints. */
final class Reports {

    private static final List<String> ORDER = List.of("failed", "delayed", "delivered", "relayed", "expanded");

    private final Originals originals;
    private final BounceReasons reasons;

    Reports(Originals originals, BounceReasons reasons) {
        this.originals = originals;
        this.reasons = reasons;
    }

    Optional<MailKind> kind(MailWords words) {
        DecodedMail mail = words.mail();
        if (isComplaint(mail)) {
            return Optional.of(complaint(mail));
        }
        if (mail.deliveryStatus().isPresent()) {
            return delivery(mail.deliveryStatus().get(), words);
        }
        if (mail.disposition().isPresent()) {
            var receipt = mail.disposition().get();
            return Optional.of(
                    new MailKind.ReadReceipt(receipt.originalMessageId().or(() -> originals.messageId(words))));
        }
        return Optional.empty();
    }

    /** Says so itself, or holds the part that only such reports hold. */
    private static boolean isComplaint(DecodedMail mail) {
        boolean named = mail.contentType().equals("multipart/report")
                && mail.header("Content-Type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("feedback-report");
        return named || feedback(mail).findFirst().isPresent();
    }

    private static Stream<Attachment> feedback(DecodedMail mail) {
        return mail.attachments().stream().filter(part -> part.contentType().equals("message/feedback-report"));
    }

    /** Reports about authentication come in the same form and are no complaint. */
    private MailKind complaint(DecodedMail mail) {
        String feedback = feedback(mail)
                .map(part -> new String(part.bytes(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
        boolean other =
                feedback.contains("feedback-type: auth-failure") || feedback.contains("feedback-type: not-spam");
        return other ? new MailKind.Unrelated() : new MailKind.SpamReport(originals.messageId(new MailWords(mail)));
    }

    private Optional<MailKind> delivery(DeliveryStatus report, MailWords words) {
        for (String action : ORDER) {
            Optional<HeaderGroup> recipient = report.recipients().stream()
                    .filter(group -> group.first("Action")
                            .map(Reports::word)
                            .filter(action::equals)
                            .isPresent())
                    .findFirst();
            if (recipient.isPresent()) {
                return Optional.of(kind(action, recipient.get(), words));
            }
        }
        return report.recipients().stream().findFirst().map(group -> kind(byStatus(group), group, words));
    }

    /** Of a recipient whose action is missing or none of the five, as in answers to a test of delivery. */
    private static String byStatus(HeaderGroup recipient) {
        boolean good = recipient
                .first("Status")
                .flatMap(StatusCodes::enhanced)
                .filter(code -> code.startsWith("2"))
                .isPresent();
        return good ? "delivered" : "failed";
    }

    private MailKind kind(String action, HeaderGroup recipient, MailWords words) {
        String address = address(recipient).or(() -> originals.recipient(words)).orElse("");
        var original = originals.messageId(words);
        return switch (action) {
            case "failed" -> {
                String status = reasons.status(recipient, words);
                yield new MailKind.Bounce(address, status, status.startsWith("5"), original);
            }
            case "delayed" -> new MailKind.DelayNotice(address, original);
            default -> new MailKind.DeliveryConfirmation(address, original);
        };
    }

    /** What we sent to comes first: the final recipient may be somebody the company forwards to. */
    private static Optional<String> address(HeaderGroup recipient) {
        return Stream.of("Original-Recipient", "Final-Recipient", "X-Actual-Recipient")
                .flatMap(name -> recipient.first(name).stream())
                .flatMap(value -> Addresses.in(value.substring(value.indexOf(';') + 1)).stream())
                .findFirst();
    }

    private static String word(String value) {
        String lower = value.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') {
            end++;
        }
        return lower.substring(0, end);
    }
}
