package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of a mail the rules look at, folded once. */
final class MailWords {

    /** Lines of a mail that rules look at. */
    private static final int MOST_LINES = 600;

    /** How the reference of every survey begins, folded. */
    private static final String REFERENCE = "fu-";

    private final DecodedMail mail;
    private final List<String> unquoted;
    private final List<String> own;
    private final Folded from;
    private final Folded subject;
    private final Folded headers;
    private final Folded text;

    MailWords(DecodedMail mail) {
        this.mail = mail;
        this.unquoted = unquoted(mail.body().lines());
        this.own = unquoted.subList(0, QuotedBelow.linesAbove(unquoted));
        this.from = Folded.of(mail.from()
                .map(sender -> sender.name() + " <" + sender.address() + ">")
                .orElse(""));
        this.subject = Folded.of(mail.subject().strip());
        this.headers = Folded.of(mail.headers().stream()
                .map(header -> header.name() + ": " + header.value())
                .toList());
        this.text = Folded.of(own);
    }

    DecodedMail mail() {
        return mail;
    }

    /** The lines that are no quotation and stand above the mail that is answered, as written. */
    List<String> own() {
        return own;
    }

    /** Whether it quotes anything: marked as a quotation or not, our form is one. */
    boolean quotes() {
        return own.size() < unquoted.size()
                || mail.body().lines().stream()
                        .anyMatch(line -> line.quoteDepth() > 0
                                || line.text().stripLeading().startsWith(">")
                                || AnswerTraces.isSlot(line.text()));
    }

    /** Whether the mail has to do with one of ours: by its thread, or by a reference in subject or text. */
    boolean refersTo(OurMail ours) {
        boolean thread = ours.isKnown()
                ? mail.inReplyTo().stream().anyMatch(ours::isOurMessageId)
                        || mail.references().stream().anyMatch(ours::isOurMessageId)
                : !mail.inReplyTo().isEmpty() || !mail.references().isEmpty();
        return thread
                || subject.text().contains(REFERENCE)
                || mail.body().lines().stream()
                        .anyMatch(line -> line.text().toLowerCase(Locale.ROOT).contains(REFERENCE));
    }

    /** Name and address of the sender. */
    Folded from() {
        return from;
    }

    Folded subject() {
        return subject;
    }

    /** All header fields, one a line. */
    Folded headers() {
        return headers;
    }

    /** All lines without a quotation mark, indented ones joined to the line before, as mail servers wrap them. */
    Folded unwrapped() {
        var lines = new ArrayList<String>();
        for (String line : unquoted) {
            boolean indented = !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (indented && !lines.isEmpty() && !lines.getLast().isBlank()) {
                lines.set(lines.size() - 1, lines.getLast() + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        return Folded.of(lines);
    }

    /** The lines of {@link #own()}. */
    Folded text() {
        return text;
    }

    private static List<String> unquoted(List<TextLine> lines) {
        var own = new ArrayList<String>();
        for (TextLine line : lines) {
            if (own.size() == MOST_LINES) {
                break;
            }
            String text = line.text();
            boolean quoted = line.quoteDepth() > 0 || text.stripLeading().startsWith(">");
            if (!quoted && text.length() < 4_000) {
                own.add(text);
            }
        }
        return own;
    }
}
