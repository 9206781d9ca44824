package followup.outbox.web;

import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.outbox.QueuedMail.Id;
import followup.outbox.QueuedMail.Settlement;
import followup.outbox.QueuedMail.State;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The mails of which nobody knows whether they went out, for a coordinator to settle. */
@RestController
@RequestMapping("/api/outbox")
class UnclearMails {

    /** Mails listed at once, oldest first; the others follow when these are settled. */
    private static final int LISTED = 500;

    /** Characters of a reason; a longer one is refused. */
    private static final int LONGEST_WHY = 500;

    private static final Wording WORDING = Wording.of(Outbox.class);

    private final Outbox outbox;

    UnclearMails(Outbox outbox) {
        this.outbox = outbox;
    }

    record Mail(
            String id,
            String survey,
            String purpose,
            String recipient,
            String subject,
            String messageId,
            State state,
            int attempts,
            String reply,
            Instant createdAt,
            @Nullable Instant sentAt) {

        private static Mail of(QueuedMail mail) {
            return new Mail(
                    mail.id().asText(),
                    mail.survey(),
                    mail.purpose(),
                    mail.recipient(),
                    mail.subject(),
                    mail.messageId(),
                    mail.state(),
                    mail.attempts(),
                    mail.reply(),
                    mail.createdAt(),
                    mail.sentAt());
        }
    }

    /**
     * @param outcome {@code sent}, {@code refused} or {@code again}
     * @param why what this is known from
     */
    record Verdict(@Nullable String outcome, @Nullable String why) {}

    @Operation(summary = "Mails of which it is not clear whether they went out")
    @GetMapping("/unclear")
    List<Mail> unclear() {
        return outbox.unclear(LISTED).stream().map(Mail::of).toList();
    }

    @Operation(summary = "Settles what became of a mail")
    @PostMapping("/{id}/settle")
    Mail settle(@PathVariable String id, @RequestBody Verdict verdict) {
        var mail = Id.find(id).orElseThrow(() -> notFound(id));
        outbox.settle(mail, settlement(verdict.outcome()), Bilingual.plain(why(verdict.why())));
        return outbox.find(mail).map(Mail::of).orElseThrow(() -> notFound(id));
    }

    static Settlement settlement(@Nullable String outcome) {
        return switch (outcome == null ? "" : outcome.toLowerCase(Locale.ROOT)) {
            case "sent" -> Settlement.SENT;
            case "refused" -> Settlement.REFUSED;
            case "again" -> Settlement.AGAIN;
            default ->
                throw new Refusal(
                        Refusal.Kind.BAD_INPUT,
                        "no-such-settlement",
                        WORDING.say("no-such-settlement", outcome == null ? "" : outcome));
        };
    }

    static String why(@Nullable String why) {
        if (why == null || why.isBlank() || why.length() > LONGEST_WHY) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT, "reason-missing", WORDING.say("why-missing", String.valueOf(LONGEST_WHY)));
        }
        return why.strip();
    }

    private static Refusal notFound(String id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "mail-not-found", WORDING.say("not-found", id));
    }
}
