package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.EmbeddedMail;
import followup.mail.MailAddress;
import followup.mail.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * To whom our mail went, when the report itself does not say whom it failed to reach. Every contact's copy names all
     * contacts of the site: one that names several does not tell whose it was.
     */
    Optional<String> recipient(MailWords words) {
        DecodedMail mail = words.mail();
        var embedded = mail.embedded().stream()
                .map(EmbeddedMail::mail)
                .flatMap(inner -> Stream.concat(inner.to().stream(), inner.cc().stream()))
                .map(MailAddress::comparable)
                .toList();
        return embedded.isEmpty() ? onlyOne(written(mail)) : onlyOne(embedded);
    }

    private List<String> written(DecodedMail mail) {
        return Stream.of("to:", "cc:")
                .flatMap(name -> inText(name, mail).stream())
                .flatMap(value -> Addresses.in(value).stream())
                .filter(address -> !ours.isOurs(MailAddress.of(address)))
                .toList();
    }

    private static Optional<String> onlyOne(List<String> addresses) {
        var different = addresses.stream().distinct().limit(2).toList();
        return different.size() == 1 ? Optional.of(different.getFirst()) : Optional.empty();
    }

    private static List<String> inText(String name, DecodedMail mail) {
        var values = new ArrayList<String>();
        List<TextLine> lines = mail.body().lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutMarks(lines.get(i).text());
            if (line.length() >= name.length()
                    && line.substring(0, name.length()).toLowerCase(Locale.ROOT).equals(name)) {
                var value = new StringBuilder(line.substring(name.length()));
                for (int next = i + 1; next < lines.size() && goesOn(value); next++) {
                    value.append(withoutMarks(lines.get(next).text()));
                }
                values.add(value.toString());
            }
        }
        return values;
    }

    /** A header field that was folded behind its name or behind an address. */
    private static boolean goesOn(StringBuilder value) {
        var soFar = value.toString().strip();
        return soFar.isEmpty() || soFar.endsWith(",");
    }

    private static String withoutMarks(String line) {
        int at = 0;
        while (at < line.length() && "> |\t".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return line.substring(at);
    }
}
