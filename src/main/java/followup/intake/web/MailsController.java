package followup.intake.web;

import followup.inbox.StoredMail;
import followup.inbox.StoredMails;
import followup.intake.AskingPersons;
import followup.intake.MailListing;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mails that came and went, and their exact bytes. */
@RestController
@RequestMapping("/api/mails")
class MailsController {

    /** Mails of one page: 100 unless asked for. */
    private static final int DEFAULT_LIMIT = 100;

    /** Mails of one page at most: 1,000; the next page is asked for by the id of the last one. */
    private static final int LARGEST_LIMIT = 1_000;

    private static final Wording WORDING = Wording.of(MailListing.class);

    private final MailListing listing;
    private final StoredMails storedMails;
    private final Outbox outbox;
    private final AskingPersons asking;

    MailsController(MailListing listing, StoredMails storedMails, Outbox outbox, AskingPersons asking) {
        this.asking = asking;
        this.listing = listing;
        this.storedMails = storedMails;
        this.outbox = outbox;
    }

    @Operation(summary = "Mails received and sent, the newest first, page by page")
    @GetMapping
    List<MailListing.Entry> mails(
            @RequestParam Optional<String> direction,
            @RequestParam Optional<String> survey,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<Instant> before,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit) {
        direction.ifPresent(
                wanted -> check("direction", wanted, MailPages.DIRECTIONS, MailPages.DIRECTIONS.contains(wanted)));
        kind.ifPresent(wanted -> check("kind", wanted, MailPages.KINDS, MailPages.isKind(wanted)));
        var start = new MailListing.Start(before, after.map(this::mail));
        return listing.newest(
                new MailListing.Filter(direction, survey, kind), start, Math.clamp(limit, 1, LARGEST_LIMIT));
    }

    @Operation(summary = "One mail with what became of it")
    @GetMapping("/{id}")
    MailListing.Entry mail(@PathVariable String id) {
        return listing.find(id).orElseThrow(() -> unknown(id));
    }

    /** As an attachment, never shown by the browser: the bytes are whatever a stranger sent. */
    @Operation(summary = "The exact bytes of a mail")
    @GetMapping(path = "/{id}/raw", produces = "message/rfc822")
    ResponseEntity<byte[]> raw(@PathVariable String id) {
        mail(id);
        var bytes = StoredMail.Id.parse(id)
                .map(storedMails::raw)
                .or(() -> QueuedMail.Id.find(id).map(outbox::bytes))
                .orElseThrow(() -> unknown(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".eml\"")
                .body(bytes);
    }

    /** Puts a mail before a person, whatever was made of it; tells the number of its review. */
    @Operation(summary = "Lays a mail before a person")
    @PostMapping("/{id}/review")
    Map<String, Long> review(@PathVariable String id, @RequestBody(required = false) @Nullable Asked asked) {
        var note = asked == null || asked.note() == null ? "" : asked.note().strip();
        return Map.of("review", asking.ask(id, note));
    }

    /** @param note why it should be looked at, may be missing */
    record Asked(@Nullable String note) {}

    private static void check(String parameter, String wanted, List<String> possible, boolean known) {
        if (!known) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "unknown-value",
                    WORDING.say("review.unknown-value", parameter, wanted, String.join(", ", possible)));
        }
    }

    private static Refusal unknown(String id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "mail-unknown", WORDING.say("mails.unknown", id));
    }
}
