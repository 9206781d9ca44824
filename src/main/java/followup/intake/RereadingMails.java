package followup.intake;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.inbox.StoredMail;
import followup.reply.Answer;
import followup.site.Status;
import followup.survey.Surveys;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads stored mails again by today's rules. First the difference to what is recorded is shown, page by page, and nothing is changed; then
 * a person has what was shown applied. What persons decided stays, nobody is written to, and each change is an entry in the ledger.
 */
@Component
public class RereadingMails {

    /** Mails read for one page at most: 200, a second or two; only the differences are held. */
    static final int MAILS_OF_A_PAGE = 200;

    /** Differences applied by one call at most: 500; more are refused. */
    public static final int MOST_APPLIED = 500;

    private static final Wording WORDING = Wording.of(RereadingMails.class);

    private final ReadMails readMails;
    private final ComparingReadings comparing;
    private final Reviews reviews;
    private final Surveys surveys;
    private final TakingBackAnswers takingBack;
    private final ApplicationEventPublisher events;
    private final AuditTrail auditTrail;
    private final Clock clock;

    RereadingMails(
            ReadMails readMails,
            ComparingReadings comparing,
            Reviews reviews,
            Surveys surveys,
            TakingBackAnswers takingBack,
            ApplicationEventPublisher events,
            AuditTrail auditTrail,
            Clock clock) {
        this.readMails = readMails;
        this.comparing = comparing;
        this.reviews = reviews;
        this.surveys = surveys;
        this.takingBack = takingBack;
        this.events = events;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @param read how many mails were read for it
     * @param next where the next page begins; null when all mails were read
     */
    public record Page(
            List<RereadDifference> differences,
            int read,
            @Nullable Long next) {

        public Page {
            differences = List.copyOf(differences);
        }
    }

    /** What is to be applied: a mail, {@code in-12}, and the token of the difference that was shown. */
    public record Shown(String mail, String token) {}

    /** @param after number of the last mail of the page before; 0 for the beginning */
    public Page compare(long after) {
        var differences = new ArrayList<RereadDifference>();
        var ids = readMails.after(new StoredMail.Id(after), MAILS_OF_A_PAGE);
        for (var id : ids) {
            compare(id).ifPresent(differences::add);
        }
        return new Page(
                differences,
                ids.size(),
                ids.size() < MAILS_OF_A_PAGE ? null : ids.getLast().value());
    }

    /** Empty when today's rules read in it what is recorded. */
    Optional<RereadDifference> compare(StoredMail.Id mail) {
        return readMails.find(mail).flatMap(comparing::compare).map(ComparingReadings.Compared::difference);
    }

    /**
     * Applies all of them, or none.
     *
     * @throws Refusal when one of them is not as it was shown, or a person decided about the mail
     */
    @Transactional
    public int apply(List<Shown> differences) {
        if (differences.size() > MOST_APPLIED) {
            throw refusal(Refusal.Kind.BAD_INPUT, "reread-too-many", String.valueOf(MOST_APPLIED));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var mails = differences.stream().map(RereadingMails::known).toList();
        surveys.lockAll(mails.stream()
                .flatMap(id -> readMails.find(id).flatMap(ReadMail::survey).stream())
                .distinct()
                .toList());
        for (int each = 0; each < mails.size(); each++) {
            apply(mails.get(each), differences.get(each).token(), now);
        }
        return differences.size();
    }

    private static StoredMail.Id known(Shown shown) {
        return StoredMail.Id.parse(shown.mail())
                .orElseThrow(() -> refusal(Refusal.Kind.NOT_FOUND, "mails.unknown", shown.mail()));
    }

    private void apply(StoredMail.Id id, String token, Instant now) {
        var compared = readMails
                .find(id)
                .flatMap(comparing::compare)
                .filter(found -> found.difference().token().equals(token))
                .orElseThrow(() -> refusal(Refusal.Kind.CONFLICT, "reread-outdated", id.asText()));
        if (!compared.difference().isApplicable()) {
            throw refusal(
                    Refusal.Kind.CONFLICT,
                    "reread-decided",
                    id.asText(),
                    String.valueOf(compared.difference().decidedBy()));
        }
        auditTrail.record("mail-reread", id.asText(), trace(compared.difference()));
        if (!compared.before().survey().equals(compared.now().survey())) {
            belongElsewhere(compared, now);
        } else {
            stay(compared, now);
        }
    }

    /** Nothing is recorded for another survey unseen: a person gets it. */
    private void belongElsewhere(ComparingReadings.Compared compared, Instant now) {
        var mail = compared.before().id();
        takingBack.takeBack(mail, now, note());
        note(compared, Set.of(), true, List.of(Hold.of(HoldReason.SURVEY_READ_OTHERWISE)), now);
    }

    private void stay(ComparingReadings.Compared compared, Instant now) {
        var reading = compared.now();
        var mail = compared.before().id();
        boolean isReply = reading.kind() instanceof MailKind.Reply;
        List<Answer> clear = isReply ? reading.recordable() : List.<Answer>of();
        boolean waits = reading.waitsForAPerson();
        var recorded = clear.stream().map(Answer::measure).collect(Collectors.toSet());
        note(compared, recorded, waits, List.of(), now);
        compared.before()
                .survey()
                .flatMap(surveys::findByReference)
                .ifPresent(survey -> events.publishEvent(new AnswersReread(
                        survey.reference(),
                        survey.siteCode(),
                        mail,
                        now,
                        compared.before().receivedOn(),
                        clear.stream().map(Acceptance::asRead).toList(),
                        isReply && !reading.needsReview() ? reading.additional() : List.of(),
                        note())));
    }

    private void note(
            ComparingReadings.Compared compared, Set<String> recorded, boolean waits, List<Hold> more, Instant now) {
        var reading = compared.now();
        var mail = compared.before().id();
        var holds = new ArrayList<>(more);
        holds.addAll(reading.reasons());
        readMails.isReadAs(mail, reading, compared.fingerprint(), reading.needsReview());
        readMails.replaceReading(mail, reading, recorded);
        var likeliest = reading.survey()
                .or(() -> reading.correlation().ranked().stream().findFirst());
        if (compared.review().isEmpty()) {
            if (waits) {
                reviews.open(mail, likeliest, holds, now);
            }
        } else if (waits || !holds.isEmpty()) {
            changed(reviews.renew(compared.review().get(), likeliest, holds));
        } else {
            changed(reviews.decide(compared.review().get(), Review.State.ACCEPTED, SignedIn.name(), now, note()));
        }
    }

    private static void changed(boolean done) {
        if (!done) {
            throw OpenReviews.outdated();
        }
    }

    private static Bilingual trace(RereadDifference difference) {
        return Bilingual.list(difference.measures().stream()
                .map(measure -> WORDING.say(
                        "trace.reread",
                        measure.measure(),
                        words(measure.recorded(), false),
                        words(measure.now(), true)))
                .toList());
    }

    private static Bilingual words(RereadDifference.@Nullable Value value, boolean withCertainty) {
        if (value == null) {
            return Bilingual.plain("–");
        }
        var status = Status.valueOf(value.status()).words();
        return withCertainty
                ? WORDING.say("trace.read", status, WORDING.say("trace.certainty." + value.certainty()))
                : status;
    }

    private static String note() {
        return "read again; applied by " + SignedIn.name();
    }

    private static Refusal refusal(Refusal.Kind kind, String key, Object... arguments) {
        var type = key.equals("mails.unknown") ? "mail-unknown" : key;
        return new Refusal(kind, type, WORDING.say(key, arguments));
    }
}
