package followup.sandbox;

import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import followup.mail.TextLine;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a mail program opens an answer. */
public enum Manner {
    /** The whole mail behind quote marks under a line that introduces it; answers go between or above. */
    QUOTED {
        @Override
        String open(DecodedMail mail, Instant arrivedAt, ZoneId zone, Locale language) {
            var from = from(mail);
            var introduction = isJapanese(language)
                    ? DateTimeFormatter.ofPattern("uuuu年M月d日(E) HH:mm", Locale.JAPANESE)
                                    .format(arrivedAt.atZone(zone)) + " " + from + ":"
                    : "On "
                            + DateTimeFormatter.ofPattern("EEE, d MMM uuuu 'at' HH:mm", Locale.ENGLISH)
                                    .format(arrivedAt.atZone(zone))
                            + ", " + from + " wrote:";
            return mail.body().lines().stream()
                    .map(TextLine::text)
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .collect(Collectors.joining("\n", introduction + "\n", "\n"));
        }
    },
    /** Room above, and below it a block of header fields and the mail as it was. */
    BELOW {
        @Override
        String open(DecodedMail mail, Instant arrivedAt, ZoneId zone, Locale language) {
            var sent = DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu h:mm a", Locale.ENGLISH)
                    .format(arrivedAt.atZone(zone));
            return "\n\n-----Original Message-----\nFrom: " + from(mail) + "\nSent: " + sent + "\nTo: "
                    + addresses(mail.to()) + "\nSubject: " + mail.subject() + "\n\n"
                    + mail.body().text() + "\n";
        }
    },
    /** An empty page. */
    NOTHING {
        @Override
        String open(DecodedMail mail, Instant arrivedAt, ZoneId zone, Locale language) {
            return "";
        }
    };

    /** The text in which the person begins to write. */
    abstract String open(DecodedMail mail, Instant arrivedAt, ZoneId zone, Locale language);

    private static boolean isJapanese(Locale language) {
        return language.getLanguage().equals(Locale.JAPANESE.getLanguage());
    }

    private static String from(DecodedMail mail) {
        return addresses(mail.from().stream().toList());
    }

    private static String addresses(List<MailAddress> addresses) {
        return addresses.stream()
                .map(each -> each.name().isEmpty() ? each.address() : each.name() + " <" + each.address() + ">")
                .collect(Collectors.joining("; "));
    }
}
