package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.MailAddress;
import followup.mail.MailDecoder;
import followup.mail.Problem;
import followup.reply.Answer;
import followup.reply.ReplyReader;
import followup.survey.Survey;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads mails as the service does, without its database: what we sent is given as files, and earlier mails are those
 * told before. {@link #understand} is what takes time and may be called by several threads; one thread tells what was
 * understood, mail after mail.
 */
public final class ParsingMails {

    /** Days of dates in mails are those of Japan, where the programme is. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final MailDecoder decoder = new MailDecoder();
    private final ReadingMail reading;
    private final LocalDate today;
    private final Map<String, Seen> seen = new HashMap<>();

    private record Seen(String file, String fingerprint) {}

    /**
     * @param sent the bytes of the mails we sent, oldest first
     * @param trustedServer whose Authentication-Results are believed; empty for nobody's
     * @param today taken as the day of arrival of mails without a readable date
     */
    public ParsingMails(List<byte[]> sent, String trustedServer, LocalDate today) {
        var decoded = sent.stream().map(decoder::decode).toList();
        this.today = today;
        this.reading = new ReadingMail(
                new Classifier(ours(decoded)),
                new GivenCorrespondence(decoded.stream()
                        .flatMap(mail -> SentMail.of(mail).stream())
                        .toList()),
                new ReplyReader(Vocabularies.read()),
                new Authentication(trustedServer));
    }

    /** Whether these bytes can serve as a mail we sent: they name a survey. */
    public static boolean isRequest(byte[] mail) {
        return SentMail.of(new MailDecoder().decode(mail)).isPresent();
    }

    /**
     * One mail as it was understood.
     *
     * @param needsReview whether a person must look before anything of it is recorded
     * @param duplicateOf the file of the earlier mail that it repeats
     */
    public record Parsed(
            MailKind kind,
            Optional<Survey.Reference> survey,
            boolean needsReview,
            List<String> reasons,
            Optional<String> duplicateOf,
            List<Answer> answers,
            List<String> additional,
            List<Problem> problems,
            String text) {}

    /** A mail understood by itself, not yet compared with those before it. It does not keep the mail's bytes. */
    public static final class Understood {
        private final MailReading reading;
        private final Optional<String> messageId;
        private final String fingerprint;
        private final List<Problem> problems;

        private Understood(DecodedMail mail, MailReading reading) {
            this.reading = reading;
            this.messageId = mail.messageId();
            this.fingerprint = Fingerprint.of(mail, reading);
            this.problems = mail.problems();
        }
    }

    /** Thread-safe. */
    public Understood understand(byte[] raw) {
        var mail = decoder.decode(raw);
        var day = mail.date().map(sent -> LocalDate.ofInstant(sent, ZONE)).orElse(today);
        return new Understood(mail, reading.read(mail, day));
    }

    /** What was understood, beside the mails told before; not thread-safe. */
    public Parsed tell(String file, Understood mail) {
        var read = mail.reading;
        var earlier = mail.messageId.map(id -> seen.putIfAbsent(id, new Seen(file, mail.fingerprint)));
        var repeats = earlier.filter(first -> first.fingerprint().equals(mail.fingerprint));
        boolean reused = earlier.isPresent() && repeats.isEmpty();
        var reasons = Stream.concat(
                        read.reasons().stream().map(Hold::code),
                        reused ? Stream.of(HoldReason.MESSAGE_ID_REUSED.code()) : Stream.empty())
                .distinct()
                .toList();
        return new Parsed(
                read.kind(),
                read.survey(),
                read.needsReview() || reused,
                reasons,
                repeats.map(Seen::file),
                read.answers(),
                read.additional(),
                mail.problems,
                read.text());
    }

    public Parsed parse(String file, byte[] raw) {
        return tell(file, understand(raw));
    }

    /** A mail that could not be read at all: it waits for a person, as one does that fails in the service. */
    public static Parsed unread(Throwable problem) {
        return new Parsed(
                new MailKind.Unreadable(),
                Optional.empty(),
                true,
                List.of(HoldReason.READING_FAILED.code()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(new Problem(
                        0,
                        Bilingual.plain(problem.toString()),
                        Wording.of(ParsingMails.class).say("parse.unread.did"))),
                "");
    }

    private static OurMail ours(List<DecodedMail> sent) {
        Set<String> addresses = new HashSet<>();
        for (DecodedMail mail : sent) {
            Stream.concat(mail.from().stream(), mail.replyTo().stream())
                    .map(MailAddress::comparable)
                    .forEach(addresses::add);
        }
        var domain = sent.stream()
                .flatMap(mail -> mail.messageId().stream())
                .map(id -> MailAddress.of(id).domain())
                .findFirst();
        return new OurMail(addresses, "+", domain.orElse(""));
    }
}
