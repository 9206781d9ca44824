package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.EmbeddedMail;
import followup.mail.MailAddress;
import followup.mail.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds in a report the mail of ours it is about: in a part of its own, or as header lines in the text. */
final class Originals {

    private final OurMail ours;

    Originals(OurMail ours) {
        this.ours = ours;
    }

    /** The message id of our mail; among several one that is ours by its domain. */
    Optional<String> messageId(MailWords words) {
        DecodedMail mail = words.mail();
        var ids = new ArrayList<String>();
        mail.embedded().forEach(inner -> inner.mail().messageId().ifPresent(ids::add));
        for (String value : inText("message-id:", mail)) {
            int open = value.indexOf('<');
            int close = value.indexOf('>', open + 1);
            if (open >= 0 && close > open + 1) {
                ids.add(value.substring(open + 1, close).strip());
            }
        }
        ids.addAll(mail.inReplyTo());
        ids.addAll(mail.references());
        return ids.stream()
                .filter(ours::isOurMessageId)
                .findFirst()
                .or(() -> ids.stream().findFirst());
    }

    /** To whom our mail went, when the report itself does not say whom it failed to reach. */
    Optional<String> recipient(MailWords words) {
        DecodedMail mail = words.mail();
        Optional<String> embedded = mail.embedded().stream()
                .map(EmbeddedMail::mail)
                .flatMap(inner -> inner.to().stream())
                .map(MailAddress::comparable)
                .findFirst();
        return embedded.or(() -> inText("to:", mail).stream()
                .flatMap(value -> Addresses.in(value).stream())
                .filter(address -> !ours.isOurs(MailAddress.of(address)))
                .findFirst());
    }

    private static List<String> inText(String name, DecodedMail mail) {
        var values = new ArrayList<String>();
        List<TextLine> lines = mail.body().lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutMarks(lines.get(i).text());
            if (line.length() >= name.length()
                    && line.substring(0, name.length()).toLowerCase(Locale.ROOT).equals(name)) {
                String folded = line.length() == name.length() && i + 1 < lines.size()
                        ? lines.get(i + 1).text()
                        : "";
                values.add(line.substring(name.length()) + folded);
            }
        }
        return values;
    }

    private static String withoutMarks(String line) {
        int at = 0;
        while (at < line.length() && "> |\t".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return line.substring(at);
    }
}
