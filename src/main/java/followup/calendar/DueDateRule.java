package followup.calendar;

import followup.calendar.BusinessCalendar.ClosedDay;
import followup.calendar.DueDate.Warning;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The due date of a survey: the debrief's day plus the programme's period in calendar months (the end of a month
 * clamped, so that 30 November plus three months is the last day of February), rolled forward to a business day.
 * Immutable and thread-safe.
 */
public final class DueDateRule {

    private static final Wording WORDING = Wording.of(DueDateRule.class);

    private final Period period;
    private final BusinessCalendar days;
    private final @Nullable LocalDate closesOn;

    /**
     * @param closesOn the last day of the programme; null if it has none
     * @throws IllegalArgumentException when the period is not a positive one
     */
    public DueDateRule(Period period, BusinessCalendar days, @Nullable LocalDate closesOn) {
        if (period.isZero() || period.isNegative()) {
            throw new IllegalArgumentException("the period from debrief to survey must be positive: " + period);
        }
        this.period = period;
        this.days = days;
        this.closesOn = closesOn;
    }

    public DueDate dueAfter(LocalDate heldOn) {
        var nominal = heldOn.plus(period);
        var closed = days.closedFrom(nominal);
        var on = nominal.plusDays(closed.size());
        return new DueDate(
                heldOn, period, nominal, on, reason(heldOn, nominal, isClamped(heldOn), closed, on), warnings(on));
    }

    /** What is to be said of a date that a survey would be due on, whoever chose it. */
    public Set<Warning> warnings(LocalDate dueOn) {
        var warnings = EnumSet.noneOf(Warning.class);
        if (closesOn != null && dueOn.isAfter(closesOn)) {
            warnings.add(Warning.AFTER_CLOSING);
        }
        if (!days.knows(dueOn)) {
            warnings.add(Warning.BEYOND_HOLIDAY_TABLE);
        }
        return warnings;
    }

    /** The warning in words, about a survey due on that day. */
    public Bilingual words(Warning warning, LocalDate dueOn) {
        return switch (warning) {
            case AFTER_CLOSING -> WORDING.say("warning.after-closing", dueOn, String.valueOf(closesOn));
            case BEYOND_HOLIDAY_TABLE -> WORDING.say("warning.beyond-table", dueOn, days.tableEndsOn());
        };
    }

    private boolean isClamped(LocalDate heldOn) {
        var months = heldOn.plusMonths(period.toTotalMonths());
        return months.getDayOfMonth() != heldOn.getDayOfMonth();
    }

    private Bilingual reason(
            LocalDate heldOn, LocalDate nominal, boolean clamped, List<ClosedDay> closed, LocalDate on) {
        return new Bilingual(
                reason(Bilingual::ja, heldOn, nominal, clamped, closed, on),
                reason(Bilingual::en, heldOn, nominal, clamped, closed, on));
    }

    private String reason(
            Function<Bilingual, String> language,
            LocalDate heldOn,
            LocalDate nominal,
            boolean clamped,
            List<ClosedDay> closed,
            LocalDate on) {
        var remarks = new ArrayList<String>();
        if (clamped) {
            remarks.add(language.apply(WORDING.say("due.clamped")));
        }
        closed.stream().limit(1).forEach(day -> remarks.add(language.apply(day.why())));
        var between = closed.stream()
                .skip(1)
                .map(day -> day.date() + " " + language.apply(day.why()))
                .collect(Collectors.joining(language.apply(WORDING.say("due.separator"))));
        var words = new StringBuilder(
                language.apply(WORDING.say("due.sum", heldOn, language.apply(PeriodWords.of(period)), nominal)));
        if (!remarks.isEmpty()) {
            var joined = String.join(language.apply(WORDING.say("due.separator")), remarks);
            words.append(language.apply(WORDING.say("due.remark", joined)));
        }
        if (!closed.isEmpty()) {
            words.append(language.apply(WORDING.say("due.rolled", on)));
        }
        if (!between.isEmpty()) {
            words.append(language.apply(WORDING.say("due.between", between)));
        }
        return words.toString();
    }
}
