package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.TextLine;
import java.util.ArrayList;
import java.util.List;

/** What of a mail the rules look at, folded once. */
final class MailWords {

    /** Lines of a mail that rules look at. */
    private static final int MOST_LINES = 600;

    private final DecodedMail mail;
    private final List<String> own;
    private final Folded from;
    private final Folded subject;
    private final Folded headers;
    private final Folded text;

    MailWords(DecodedMail mail) {
        this.mail = mail;
        this.own = unquoted(mail.body().lines());
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

    /** The lines that are no quotation, as written. */
    List<String> own() {
        return own;
    }

    /** Whether it quotes anything. */
    boolean quotes() {
        return mail.body().lines().stream()
                .anyMatch(line ->
                        line.quoteDepth() > 0 || line.text().stripLeading().startsWith(">"));
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

    /** The same with indented lines joined to the line before, as mail servers wrap them. */
    Folded unwrapped() {
        var lines = new ArrayList<String>();
        for (String line : own) {
            boolean indented = !line.isBlank() && (line.charAt(0) == ' ' || line.charAt(0) == '\t');
            if (indented && !lines.isEmpty() && !lines.getLast().isBlank()) {
                lines.set(lines.size() - 1, lines.getLast() + " " + line.strip());
            } else {
                lines.add(line);
            }
        }
        return Folded.of(lines);
    }

    /** The lines that are no quotation. */
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
