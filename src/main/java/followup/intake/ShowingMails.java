package followup.intake;

import followup.inbox.StoredMail;
import followup.inbox.StoredMails;
import followup.intake.ReviewedMail.Passage;
import followup.intake.ShownMail.Mark;
import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.reply.Answer;
import followup.site.Status;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows a mail of either direction, with the passages from which it was read. */
@Component
public class ShowingMails {

    /** Lines shown at most: 4,000; a longer mail can be had whole as its bytes. */
    private static final int LINES = 4_000;

    /** What tells a person where a mail comes from and what it answers; the rest of the header is in the raw mail. */
    private static final List<String> FIELDS = List.of(
            "From",
            "Sender",
            "Reply-To",
            "To",
            "Cc",
            "Subject",
            "Date",
            "Message-ID",
            "In-Reply-To",
            "References",
            "Auto-Submitted",
            "Authentication-Results");

    private static final Wording WORDING = Wording.of(ReviewDesk.class);

    private final MailListing listing;
    private final StoredMails storedMails;
    private final Outbox outbox;
    private final MailDecoder decoder;
    private final ReadMails readMails;
    private final Reviews reviews;

    ShowingMails(
            MailListing listing,
            StoredMails storedMails,
            Outbox outbox,
            MailDecoder decoder,
            ReadMails readMails,
            Reviews reviews) {
        this.listing = listing;
        this.storedMails = storedMails;
        this.outbox = outbox;
        this.decoder = decoder;
        this.readMails = readMails;
        this.reviews = reviews;
    }

    /** @param id {@code in-12} or {@code out-12} */
    public Optional<ShownMail> show(String id) {
        return listing.find(id)
                .flatMap(entry -> StoredMail.Id.parse(id)
                        .map(stored -> received(entry, stored))
                        .or(() -> QueuedMail.Id.find(id).map(queued -> sent(entry, queued))));
    }

    private ShownMail received(MailListing.Entry entry, StoredMail.Id id) {
        var mail = decoder.decode(storedMails.raw(id));
        var answers = readMails.answers(id);
        var review = reviews.of(id);
        var holds = review.map(Review::reasons).orElse(List.of());
        var text = Passages.in(mail, answers, holds, readMails.additional(id));
        Map<String, Answer> byMeasure =
                answers.stream().collect(Collectors.toMap(Answer::measure, Function.identity()));
        return shown(
                entry,
                mail,
                text,
                passage -> mark(passage, byMeasure),
                answers,
                review.map(known ->
                        new ShownMail.Decision(known.id().value(), known.state().name(), known.decidedBy())));
    }

    private ShownMail sent(MailListing.Entry entry, QueuedMail.Id id) {
        var mail = decoder.decode(outbox.bytes(id));
        var text = Passages.in(mail, List.of(), List.of(), List.of());
        return shown(entry, mail, text, passage -> mark(passage, Map.of()), List.of(), Optional.empty());
    }

    private static ShownMail shown(
            MailListing.Entry entry,
            DecodedMail mail,
            ReviewedMail text,
            Function<Passage, Mark> words,
            List<Answer> answers,
            Optional<ShownMail.Decision> review) {
        return new ShownMail(
                entry,
                header(mail),
                MarkedLines.of(text, LINES, words),
                Math.max(0, text.lines().size() - LINES),
                mail.attachments().stream()
                        .map(file -> new ShownMail.File(file.name(), file.contentType(), file.size()))
                        .toList(),
                mail.embedded().stream().map(inside -> inside.mail().subject()).toList(),
                mail.problems(),
                answers.stream().map(ReviewDesk::proposal).toList(),
                review);
    }

    private static List<ShownMail.Field> header(DecodedMail mail) {
        return FIELDS.stream()
                .flatMap(name -> mail.headers(name).stream().map(content -> new ShownMail.Field(name, content)))
                .filter(field -> !field.content().isBlank())
                .toList();
    }

    private static Mark mark(Passage passage, Map<String, Answer> answers) {
        return switch (passage.kind()) {
            case ANSWER ->
                new Mark(passage.kind(), passage.about(), status(Objects.requireNonNull(answers.get(passage.about()))));
            case REASON -> new Mark(passage.kind(), passage.about(), WORDING.say("reason." + passage.about()));
            case ADDITIONAL -> new Mark(passage.kind(), passage.about(), WORDING.say("mark.additional"));
        };
    }

    private static Bilingual status(Answer answer) {
        return Status.valueOf(answer.status().name()).words();
    }
}
