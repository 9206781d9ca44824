package followup.analysis.web;

import followup.countermeasure.AskedDays;
import followup.countermeasure.Decision;
import followup.countermeasure.RecordingAdditional;
import followup.countermeasure.SiteMeasures.HistoryLine;
import followup.reply.DatePrecision;
import followup.site.Status;
import followup.wording.Refusal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a person types about a measure, and what there is to choose from. */
@Component
class ToldByHand {

    private static final String WITHDRAW = "withdraw";

    private final AskedDays days;

    ToldByHand(AskedDays days) {
        this.days = days;
    }

    /**
     * As it came in, with missing parts null.
     *
     * @param what {@code withdraw} to take an entry back
     */
    record Typed(
            @Nullable String measure,
            @Nullable String status,
            @Nullable String appliedOn,
            @Nullable String precision,
            @Nullable String content,
            @Nullable String reason,
            @Nullable String saidOn,
            @Nullable String what) {

        /** Browsers end the lines of a text with two characters, mails that were read with one. */
        Typed {
            content = content == null ? null : content.replace("\r\n", "\n");
        }

        /** Nothing but the measure. */
        static Typed about(String measure) {
            return new Typed(measure, null, null, null, null, null, null, null);
        }

        /** What an entry says, to be put right. */
        static Typed of(HistoryLine entry) {
            return new Typed(
                    null,
                    Optional.ofNullable(entry.status()).map(Status::name).orElse(null),
                    Optional.ofNullable(entry.date()).map(Object::toString).orElse(null),
                    entry.datePrecision(),
                    entry.content(),
                    null,
                    null,
                    null);
        }

        /** Templates ask for it. */
        public boolean isWithdrawal() {
            return WITHDRAW.equals(what);
        }

        /** The words of a measure that nobody recommended; null to drop it. */
        @Nullable
        String words() {
            return isWithdrawal() ? null : content;
        }
    }

    /** @throws Refusal when a day is none; whatever else is wrong is said where it is recorded */
    Decision news(Typed typed) {
        return decision(typed, null);
    }

    /** @throws Refusal as {@link #news} does */
    RecordingAdditional.Told additional(Typed typed) {
        return new RecordingAdditional.Told(typed.content(), typed.reason(), days.day("saidOn", typed.saidOn()));
    }

    /** @throws Refusal as {@link #news} does */
    Decision correction(long entry, Typed typed) {
        return typed.isWithdrawal()
                ? new Decision(null, null, null, null, typed.reason(), null, entry, true)
                : decision(typed, entry);
    }

    private Decision decision(Typed typed, @Nullable Long corrects) {
        var appliedOn = days.day("appliedOn", typed.appliedOn());
        return new Decision(
                Arrays.stream(Status.values())
                        .filter(status -> status.name().equals(typed.status()))
                        .findAny()
                        .orElse(null),
                appliedOn,
                appliedOn == null ? null : typed.precision(),
                typed.content(),
                typed.reason(),
                days.day("saidOn", typed.saidOn()),
                corrects,
                null);
    }

    void addChoices(Model model) {
        model.addAttribute("statuses", Status.values());
        model.addAttribute(
                "precisions",
                Arrays.stream(DatePrecision.values()).map(DatePrecision::code).toList());
    }
}
