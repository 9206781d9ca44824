package followup.countermeasure;

import static followup.wording.Refusal.Kind.BAD_INPUT;

import followup.countermeasure.LedgerEntry.AppliedOn;
import followup.reply.DatePrecision;
import followup.site.Status;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person records about a measure without a mail: news that came another way, a correction, or the withdrawal of
 * an entry that should not be there.
 *
 * @param status null only for a withdrawal
 * @param appliedOn the first day of the time when it was, or will be, applied
 * @param datePrecision one of {@link followup.reply.DatePrecision}'s codes; a day when it is missing
 * @param content what the company told, or what was found
 * @param reason why it is recorded by hand; must not be blank
 * @param saidOn the day on which the company told it; today when it is missing. A correction keeps
 *     the day of what it corrects
 * @param corrects the number of the entry that this one replaces or withdraws
 * @param withdraw whether the entry is only taken back, so that the one before it counts again
 */
public record Decision(
        @Nullable Status status,
        @Nullable LocalDate appliedOn,
        @Nullable String datePrecision,
        @Nullable String content,
        @Nullable String reason,
        @Nullable LocalDate saidOn,
        @Nullable Long corrects,
        @Nullable Boolean withdraw) {

    /** Characters of the content: default 10,000; what is longer is refused. */
    static final int CONTENT_LIMIT = 10_000;

    /** Characters of the reason: default 1,000; what is longer is refused. */
    static final int REASON_LIMIT = 1_000;

    private static final Wording WORDING = Wording.of(Decision.class);

    boolean withdraws() {
        return Boolean.TRUE.equals(withdraw);
    }

    String givenContent() {
        return content == null ? "" : content.strip();
    }

    String givenReason() {
        return reason == null ? "" : reason.strip();
    }

    @Nullable
    AppliedOn givenDate() {
        if (appliedOn == null) {
            return null;
        }
        return new AppliedOn(appliedOn, datePrecision == null ? DatePrecision.DAY.code() : datePrecision);
    }

    /** Whether it would say once more what an entry says already. */
    boolean tellsTheSameAs(LedgerEntry entry) {
        return status == entry.status()
                && Objects.equals(givenDate(), entry.appliedOn())
                && givenContent().equals(entry.content().strip());
    }

    /** @throws Refusal when something is missing, contradicts itself, or lies in the future */
    void check(LocalDate today) {
        if (withdraws() && status != null) {
            throw refusal(BAD_INPUT, "withdrawal-with-status");
        }
        if (withdraws() && corrects == null) {
            throw refusal(BAD_INPUT, "nothing-to-withdraw");
        }
        if (!withdraws() && status == null) {
            throw refusal(BAD_INPUT, "status-missing", named(Status.values()));
        }
        checkReason(givenReason());
        checkLength("content", givenContent(), CONTENT_LIMIT);
        checkDays(today);
    }

    static void checkReason(String reason) {
        if (reason.isEmpty()) {
            throw refusal(BAD_INPUT, "reason-missing");
        }
        checkLength("reason", reason, REASON_LIMIT);
    }

    static void checkSaidOn(@Nullable LocalDate saidOn, LocalDate today) {
        if (saidOn != null && saidOn.isAfter(today)) {
            throw refusal(BAD_INPUT, "date-in-future", "saidOn", saidOn.toString(), today.toString());
        }
    }

    static void checkLength(String field, String text, int limit) {
        if (text.length() > limit) {
            throw refusal(BAD_INPUT, "text-too-long", field, Integer.toString(text.length()), Integer.toString(limit));
        }
    }

    private void checkDays(LocalDate today) {
        checkSaidOn(saidOn, today);
        if (appliedOn != null && status == Status.APPLIED && appliedOn.isAfter(today)) {
            throw refusal(BAD_INPUT, "applied-in-future", appliedOn.toString(), today.toString());
        }
        var codes =
                Arrays.stream(DatePrecision.values()).map(DatePrecision::code).toList();
        if (datePrecision != null && (appliedOn == null || !codes.contains(datePrecision))) {
            throw refusal(BAD_INPUT, "precision-unknown", datePrecision, String.join(", ", codes));
        }
    }

    private static String named(Status... values) {
        return Arrays.stream(values).map(Status::name).collect(Collectors.joining(", "));
    }

    static Refusal refusal(Refusal.Kind kind, String key, Object... arguments) {
        return new Refusal(kind, key, WORDING.say(key, arguments));
    }
}
