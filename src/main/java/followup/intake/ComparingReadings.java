package followup.intake;

import followup.inbox.StoredMails;
import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.StatedDate;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a stored mail by today's rules, against the letters that had been sent when it arrived, and compares the result with what is
 * recorded. Only the rules may make a difference, not what happened since: a survey that is over now, and a contact who left, were there
 * when the mail came.
 */
@Component
class ComparingReadings {

    private final StoredMails storedMails;
    private final MailDecoder decoder;
    private final ReadingMail readingMail;
    private final StoredCorrespondence correspondence;
    private final ReadMails readMails;
    private final Reviews reviews;
    private final Surveys surveys;
    private final RecordedAnswers recordedAnswers;

    ComparingReadings(
            StoredMails storedMails,
            MailDecoder decoder,
            ReadingMail readingMail,
            StoredCorrespondence correspondence,
            ReadMails readMails,
            Reviews reviews,
            Surveys surveys,
            RecordedAnswers recordedAnswers) {
        this.storedMails = storedMails;
        this.decoder = decoder;
        this.readingMail = readingMail;
        this.correspondence = correspondence;
        this.readMails = readMails;
        this.reviews = reviews;
        this.surveys = surveys;
        this.recordedAnswers = recordedAnswers;
    }

    /** A difference, and the reading that makes it. */
    record Compared(
            RereadDifference difference,
            ReadMail before,
            MailReading now,
            String fingerprint,
            Optional<Review> review) {}

    /** Empty when nothing differs, and for a mail that repeats another. */
    Optional<Compared> compare(ReadMail before) {
        if (before.duplicateOf().isPresent()) {
            return Optional.empty();
        }
        var review = reviews.of(before.id());
        var mail = decoder.decode(storedMails.raw(before.id()));
        var now = readNow(mail, before, review);
        var recorded = recorded(before);
        var difference = difference(before, now, recorded, review);
        boolean same = difference.measures().isEmpty()
                && difference.additional() == null
                && (difference.decidedBy() != null || isTakenForTheSame(before, now));
        return same
                ? Optional.empty()
                : Optional.of(new Compared(difference, before, now, Fingerprint.of(mail, now), review));
    }

    private static boolean isTakenForTheSame(ReadMail before, MailReading now) {
        boolean reply = now.kind() instanceof MailKind.Reply;
        return before.kind().equals(now.kind().code())
                && (!reply || before.survey().equals(now.survey()));
    }

    private MailReading readNow(DecodedMail mail, ReadMail before, Optional<Review> review) {
        var arrived = storedMails.find(before.id()).orElseThrow().storedAt();
        var reader = readingMail.against(correspondence.until(arrived));
        var now = before.assigned() && before.survey().isPresent()
                ? readAs(reader, mail, before)
                : reader.read(mail, before.receivedOn());
        boolean lost = now.kind() instanceof MailKind.Reply
                && now.survey().isEmpty()
                && before.survey().isPresent();
        if (lost && !now.correlation().contradictory()) {
            now = readAs(reader, mail, before);
        }
        return now.because(lasting(now, before, review, mail));
    }

    private static MailReading readAs(ReadingMail reader, DecodedMail mail, ReadMail before) {
        return reader.readAs(mail, before.survey().orElseThrow(), before.receivedOn());
    }

    private List<Hold> lasting(MailReading now, ReadMail before, Optional<Review> review, DecodedMail mail) {
        var known = review.stream()
                .flatMap(found -> found.reasons().stream())
                .map(Hold::code)
                .toList();
        var holds = new LinkedHashSet<Hold>();
        for (var hold : now.holds()) {
            boolean ofThatTime = hold.code().equals(HoldReason.SENDER_UNKNOWN.code());
            if (!ofThatTime || known.contains(hold.code())) {
                holds.add(hold);
            }
        }
        boolean reused = mail.messageId()
                .flatMap(readMails::firstWith)
                .filter(first -> !first.id().equals(before.id()))
                .isPresent();
        if (reused && now.kind() instanceof MailKind.Reply) {
            holds.add(Hold.of(HoldReason.MESSAGE_ID_REUSED));
        }
        if (known.contains(HoldReason.SURVEY_OVER.code())) {
            holds.add(Hold.of(
                    HoldReason.SURVEY_OVER,
                    before.survey().map(Survey.Reference::value).orElse("")));
        }
        return List.copyOf(holds);
    }

    private List<RecordedAnswers.Recorded> recorded(ReadMail before) {
        return before.survey()
                .flatMap(surveys::findByReference)
                .map(survey -> recordedAnswers.of(survey.siteCode(), before.id()))
                .orElse(List.of());
    }

    private RereadDifference difference(
            ReadMail before, MailReading now, List<RecordedAnswers.Recorded> recorded, Optional<Review> review) {
        var decidedBy = review.filter(found -> found.state() != Review.State.OPEN)
                .map(Review::decidedBy)
                .orElse(null);
        var measures = measures(before, now, recorded, decidedBy != null);
        var additional = additional(now, recorded);
        var unsigned = new RereadDifference(
                before.id().asText(),
                "",
                now.survey().map(Survey.Reference::value).orElse(null),
                before.survey().map(Survey.Reference::value).orElse(null),
                now.kind().code(),
                before.kind(),
                decidedBy,
                now.needsReview()
                        || !now.proposed().isEmpty()
                        || !now.questions().isEmpty(),
                measures,
                additional);
        return new RereadDifference(
                unsigned.mail(),
                token(unsigned + "|" + recorded + "|" + now.reasons() + "|" + review.map(Review::revision)),
                unsigned.survey(),
                unsigned.surveyBefore(),
                unsigned.kind(),
                unsigned.kindBefore(),
                unsigned.decidedBy(),
                unsigned.waits(),
                measures,
                additional);
    }

    private List<RereadDifference.Measure> measures(
            ReadMail before, MailReading now, List<RecordedAnswers.Recorded> recorded, boolean decided) {
        var known = recorded.stream()
                .filter(entry -> entry.measure() != null)
                .collect(Collectors.toMap(entry -> String.valueOf(entry.measure()), Function.identity()));
        var earlier =
                readMails.answers(before.id()).stream().collect(Collectors.toMap(Answer::measure, Function.identity()));
        var read = now.answers().stream().collect(Collectors.toMap(Answer::measure, Function.identity()));
        var codes = new LinkedHashSet<String>(known.keySet());
        codes.addAll(earlier.keySet());
        codes.addAll(read.keySet());
        var differing = new ArrayList<RereadDifference.Measure>();
        for (var code : codes.stream().sorted().toList()) {
            var entry = known.get(code);
            var shown = new RereadDifference.Measure(
                    code, recordedValue(entry), value(read.get(code), now), entry == null ? null : entry.decidedBy());
            boolean personal = decided || (entry != null && !entry.isReaders());
            boolean otherwise = !Objects.equals(proposal(earlier.get(code)), proposal(read.get(code)));
            boolean counts = !Objects.equals(statement(shown.recorded()), clearStatement(shown.now()));
            if (personal || entry == null ? otherwise || (counts && !personal) : counts) {
                differing.add(shown);
            }
        }
        return differing;
    }

    private static RereadDifference.@Nullable Value recordedValue(RecordedAnswers.@Nullable Recorded entry) {
        var status = entry == null ? null : entry.status();
        return entry == null || status == null
                ? null
                : new RereadDifference.Value(
                        status.name(), entry.appliedOn(), entry.datePrecision(), entry.content(), "clear", "");
    }

    private static RereadDifference.@Nullable Value value(@Nullable Answer answer, MailReading now) {
        if (answer == null) {
            return null;
        }
        boolean held = now.needsReview() && answer.certainty() == Certainty.CLEAR;
        return new RereadDifference.Value(
                answer.status().name(),
                answer.date().map(StatedDate::from).orElse(null),
                answer.date().map(date -> date.precision().code()).orElse(null),
                answer.content(),
                (held ? Certainty.PROPOSED : answer.certainty()).name().toLowerCase(Locale.ROOT),
                answer.evidence());
    }

    private static @Nullable String statement(RereadDifference.@Nullable Value value) {
        return value == null ? null : value.status() + value.date() + value.datePrecision() + value.content();
    }

    private static @Nullable String clearStatement(RereadDifference.@Nullable Value value) {
        return value != null && value.certainty().equals("clear") ? statement(value) : null;
    }

    private static @Nullable String proposal(@Nullable Answer answer) {
        return answer == null
                ? null
                : answer.status() + " " + answer.certainty() + " "
                        + answer.date().map(StatedDate::from);
    }

    private static RereadDifference.@Nullable Additional additional(
            MailReading now, List<RecordedAnswers.Recorded> recorded) {
        var known = recorded.stream().filter(entry -> entry.measure() == null).toList();
        var words = known.stream()
                .map(RecordedAnswers.Recorded::content)
                .filter(content -> !content.isEmpty())
                .toList();
        List<String> read =
                now.needsReview() || !(now.kind() instanceof MailKind.Reply) ? List.<String>of() : now.additional();
        var person = known.stream().filter(entry -> !entry.isReaders()).findFirst();
        return words.equals(read) || person.isPresent()
                ? null
                : new RereadDifference.Additional(words, read, known.isEmpty() ? null : AnswersAccepted.READER);
    }

    private static String token(String state) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
