package followup.intake.web;

import followup.intake.Accepted;
import followup.intake.AssigningMails;
import followup.intake.DecidingReviews;
import followup.intake.ReviewDesk;
import followup.intake.ReviewedMail;
import followup.site.Status;
import followup.survey.Survey;
import followup.wording.Refusal;
import followup.wording.Wording;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for a person, and the decisions. */
@RestController
@RequestMapping("/api/reviews")
class ReviewsController {

    /** Reviews of one page: 50 unless asked for, 500 at most; more would only make the answer slow. */
    private static final int DEFAULT_LIMIT = 50;

    private static final int LARGEST_LIMIT = 500;

    private static final Wording WORDING = Wording.of(ReviewDesk.class);

    private final ReviewDesk desk;
    private final DecidingReviews deciding;
    private final AssigningMails assigning;

    ReviewsController(ReviewDesk desk, DecidingReviews deciding, AssigningMails assigning) {
        this.desk = desk;
        this.deciding = deciding;
        this.assigning = assigning;
    }

    /** What a person decides. */
    enum Choice {
        /** Record what was proposed. */
        ACCEPT,
        /** Record {@code answers} instead. */
        CHANGE,
        /** Record nothing of what was proposed. */
        REJECT,
        /** It answers no survey: what was recorded from it is taken back. */
        NOT_A_REPLY,
        /** It belongs to {@code survey}: read it again as such. */
        ASSIGN
    }

    /**
     * A decision.
     *
     * @param revision that of the review when the person looked at it
     * @param survey reference, for {@code assign}
     * @param answers for {@code change}
     * @param note why, kept with the decision
     */
    record Decision(
            @Nullable String decision,
            @Nullable Integer revision,
            @Nullable String survey,
            @Nullable List<Value> answers,
            @Nullable List<String> additional,
            @Nullable String note) {

        /** One measure's value as the person found it. */
        record Value(
                @Nullable String measure,
                @Nullable String status,
                @Nullable LocalDate date,
                @Nullable String datePrecision,
                @Nullable String content,
                @Nullable String evidence) {}
    }

    @Operation(summary = "What waits for a person, page by page")
    @GetMapping
    List<ReviewDesk.Item> waiting(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit) {
        var wanted =
                state.equals("all") ? Optional.<String>empty() : Optional.of(oneOf(ReviewDesk.STATES, state, "state"));
        return desk.list(wanted, after, Math.clamp(limit, 1, LARGEST_LIMIT));
    }

    @Operation(summary = "One item with its mail and what is proposed")
    @GetMapping("/{id}")
    ReviewDesk.Item one(@PathVariable long id) {
        return desk.find(id).orElseThrow(() -> unknown(id));
    }

    /** The next one that waits after this one; nothing when no other waits. */
    @Operation(summary = "The item after this one")
    @GetMapping("/{id}/next")
    ResponseEntity<ReviewDesk.Item> next(@PathVariable long id) {
        return desk.next(id)
                .map(ResponseEntity::ok)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** The mail line by line, with the passages it is about. */
    @Operation(summary = "The mail of an item, with its passages")
    @GetMapping("/{id}/mail")
    ReviewedMail mail(@PathVariable long id) {
        return desk.mail(id).orElseThrow(() -> unknown(id));
    }

    @Operation(summary = "Accepts, changes or rejects what is proposed")
    @PostMapping("/{id}")
    ReviewDesk.Item decide(@PathVariable long id, @RequestBody Decision decision) {
        int revision = Optional.ofNullable(decision.revision()).orElseGet(() -> one(id).revision());
        var note = Optional.ofNullable(decision.note()).orElse("");
        switch (choice(decision)) {
            case ACCEPT -> deciding.accept(id, revision, note);
            case CHANGE ->
                deciding.change(
                        id,
                        revision,
                        note,
                        answers(decision),
                        Optional.ofNullable(decision.additional()).orElse(List.of()));
            case REJECT -> deciding.reject(id, revision, note);
            case NOT_A_REPLY -> deciding.notAReply(id, revision, note);
            case ASSIGN -> assigning.assign(id, revision, reference(decision));
        }
        return one(id);
    }

    private static Refusal unknown(long id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "review-unknown", WORDING.say("review.unknown", String.valueOf(id)));
    }

    private static Choice choice(Decision decision) {
        var names = List.of("accept", "change", "reject", "not_a_reply", "assign");
        var name = oneOf(names, Optional.ofNullable(decision.decision()).orElse(""), "decision");
        return Choice.values()[names.indexOf(name)];
    }

    private static Survey.Reference reference(Decision decision) {
        var written = Optional.ofNullable(decision.survey()).orElse("");
        return Survey.Reference.parse(written)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.BAD_INPUT, "survey-unknown", WORDING.say("review.survey-unknown", written)));
    }

    private static List<Accepted> answers(Decision decision) {
        return Optional.ofNullable(decision.answers()).orElse(List.of()).stream()
                .map(ReviewsController::accepted)
                .toList();
    }

    private static Accepted accepted(Decision.Value value) {
        var statuses = Arrays.stream(Status.values()).map(Status::name).toList();
        var status = oneOf(statuses, Optional.ofNullable(value.status()).orElse(""), "status");
        var precision = value.date() == null
                ? null
                : Optional.ofNullable(value.datePrecision()).orElse("day");
        return new Accepted(
                Optional.ofNullable(value.measure()).orElse(""),
                Status.valueOf(status),
                value.date(),
                precision,
                Optional.ofNullable(value.content()).orElse(""),
                Optional.ofNullable(value.evidence()).orElse(""),
                0);
    }

    private static String oneOf(List<String> expected, String found, String field) {
        if (!expected.contains(found)) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "unknown-value",
                    WORDING.say("review.unknown-value", field, found, String.join(", ", expected)));
        }
        return found;
    }
}
