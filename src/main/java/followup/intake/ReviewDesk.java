package followup.intake;

import followup.inbox.StoredMails;
import followup.mail.MailAddress;
import followup.mail.MailDecoder;
import followup.reply.Answer;
import followup.reply.StatedDate;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person sees who has to decide. */
@Component
public class ReviewDesk {

    private static final Wording WORDING = Wording.of(ReviewDesk.class);

    /** The states a review can be in, as they are asked for. */
    public static final List<String> STATES = Arrays.stream(Review.State.values())
            .map(state -> state.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Reviews reviews;
    private final ReadMails readMails;
    private final Surveys surveys;
    private final StoredMails storedMails;
    private final MailDecoder decoder;
    private final RecordedAnswers recordedAnswers;

    ReviewDesk(
            Reviews reviews,
            ReadMails readMails,
            Surveys surveys,
            StoredMails storedMails,
            MailDecoder decoder,
            RecordedAnswers recordedAnswers) {
        this.reviews = reviews;
        this.readMails = readMails;
        this.surveys = surveys;
        this.storedMails = storedMails;
        this.decoder = decoder;
        this.recordedAnswers = recordedAnswers;
    }

    /**
     * One mail to decide about.
     *
     * @param mail its id, {@code in-12}
     * @param survey the survey it belongs to, or the likeliest one
     * @param suggestions the surveys in question, likeliest first
     * @param text what the person wrote, without quotation and signature
     * @param measures what the survey asked for: what a decision may be about
     * @param proposals what would be recorded
     * @param recorded what was recorded from the mail already
     * @param additional measures nobody recommended, as they were read or, once decided, recorded
     * @param revision to be named by the decision
     */
    public record Item(
            long id,
            String mail,
            String state,
            @Nullable String survey,
            List<String> suggestions,
            MailAddress sender,
            String subject,
            LocalDate receivedOn,
            String text,
            List<Reason> reasons,
            List<Asked> measures,
            List<Proposal> proposals,
            List<Proposal> recorded,
            List<String> additional,
            Instant openedAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            String note,
            int revision) {

        /** Whether nothing waits but questions of other business: recording nothing then means that a person has seen them. */
        public boolean onlyAsks() {
            return proposals.isEmpty()
                    && !reasons.isEmpty()
                    && reasons.stream().allMatch(reason -> reason.code().equals(Hold.QUESTION));
        }
    }

    /** @param open whether no answer to it was accepted so far */
    public record Asked(String code, String title, boolean open) {}

    /**
     * Why a person must decide.
     *
     * @param code stable, for scripts
     * @param passage the words of the mail it is about, may be empty
     * @param line on which they stand, from 1; 0 for none
     */
    public record Reason(String code, Bilingual words, String passage, int line) {}

    /**
     * What the reader found about one measure.
     *
     * @param from the first unit of the evidence in its line
     * @param to the unit after its last
     */
    public record Proposal(
            String measure,
            String status,
            @Nullable LocalDate date,
            @Nullable String datePrecision,
            String content,
            String certainty,
            String evidence,
            int line,
            int from,
            int to,
            List<Reason> reasons) {

        /** Null without a date. */
        public @Nullable Bilingual dateWords() {
            return KnownDate.words(date, datePrecision);
        }
    }

    /** @param state {@code open} or another state in lower case; empty for all */
    public List<Item> list(Optional<String> state, long after, int limit) {
        var wanted = state.map(text -> Review.State.valueOf(text.toUpperCase(Locale.ROOT)));
        return reviews.list(wanted.orElse(null), new Review.Id(after), limit).stream()
                .map(this::item)
                .toList();
    }

    public Optional<Item> find(long id) {
        return reviews.find(new Review.Id(id)).map(this::item);
    }

    /** The next one that waits, after the last one the first; empty when no other waits. */
    public Optional<Item> next(long after) {
        return reviews.nextOpen(new Review.Id(after)).map(this::item);
    }

    /** The mail of a review line by line, with the passages it is about. */
    public Optional<ReviewedMail> mail(long id) {
        return reviews.find(new Review.Id(id))
                .map(review -> Passages.in(
                        decoder.decode(storedMails.raw(review.mail())),
                        readMails.answers(review.mail()),
                        review.reasons(),
                        readMails.additional(review.mail())));
    }

    /** What counts of the mail of a review by now, and what was decided not to count. */
    public List<RecordedAnswers.Recorded> standing(long id) {
        return reviews.find(new Review.Id(id))
                .flatMap(review -> review.survey()
                        .flatMap(surveys::findByReference)
                        .map(survey -> recordedAnswers.of(survey.siteCode(), review.mail())))
                .orElse(List.of());
    }

    public long waiting() {
        return reviews.countOpen();
    }

    private Item item(Review review) {
        var mail = readMails.find(review.mail()).orElseThrow();
        var answers = readMails.answers(review.mail());
        var recorded = readMails.recorded(review.mail());
        return new Item(
                review.id().value(),
                review.mail().asText(),
                review.state().name(),
                review.survey().map(Survey.Reference::value).orElse(null),
                readMails.correlation(review.mail()).ranked().stream()
                        .map(Survey.Reference::value)
                        .toList(),
                mail.sender(),
                mail.subject(),
                mail.receivedOn(),
                mail.text(),
                review.reasons().stream()
                        .map(hold -> new Reason(hold.code(), words(hold.code()), hold.words(), hold.line()))
                        .toList(),
                review.survey().map(this::asked).orElse(List.of()),
                proposals(answers, answer -> !recorded.contains(answer.measure())),
                proposals(answers, answer -> recorded.contains(answer.measure())),
                readMails.additional(review.mail()),
                review.openedAt(),
                review.decidedAt(),
                review.decidedBy(),
                review.note(),
                review.revision());
    }

    private List<Asked> asked(Survey.Reference survey) {
        return surveys.asked(survey).stream()
                .map(measure -> new Asked(measure.code(), measure.title(), measure.isOpen()))
                .toList();
    }

    private static List<Proposal> proposals(List<Answer> answers, Predicate<Answer> which) {
        return answers.stream().filter(which).map(ReviewDesk::proposal).toList();
    }

    static Proposal proposal(Answer answer) {
        return new Proposal(
                answer.measure(),
                answer.status().name(),
                answer.date().map(StatedDate::from).orElse(null),
                answer.date().map(date -> date.precision().code()).orElse(null),
                answer.content(),
                answer.certainty().name().toLowerCase(Locale.ROOT),
                answer.evidence(),
                answer.line(),
                answer.span().from(),
                answer.span().to(),
                answer.reasons().stream()
                        .map(code -> new Reason(code, words(code), answer.evidence(), answer.line()))
                        .toList());
    }

    /** What a reason's code means; empty for what is no reason's code. */
    public static Optional<Bilingual> reasonWords(String code) {
        try {
            return Optional.of(words(code));
        } catch (MissingResourceException noReason) {
            return Optional.empty();
        }
    }

    private static Bilingual words(String code) {
        return WORDING.say("reason." + code);
    }
}
