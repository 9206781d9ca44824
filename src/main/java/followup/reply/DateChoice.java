package followup.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the date of an answer among those said with it: the one in its slot or beside the status. Other
 * dates only matter when they lie ahead of something done. */
final class DateChoice {

    private final List<Claim> claims;
    private final LocalDate receivedOn;
    private final DebriefDay debrief;
    private final Originals originals;
    private final Cues cues;

    DateChoice(List<Claim> claims, LocalDate receivedOn, DebriefDay debrief, Originals originals, Cues cues) {
        this.claims = claims;
        this.receivedOn = receivedOn;
        this.debrief = debrief;
        this.originals = originals;
        this.cues = cues;
    }

    /** The date; adds to the reasons what speaks against it. */
    Optional<StatedDate> dateFor(Stated status, Set<Reason> reasons) {
        List<Statement.Dated> dates =
                claims.stream().flatMap(claim -> claim.dates().stream()).toList();
        List<Statement.Dated> beside =
                dates.stream().filter(dated -> dated.belongsTo(status)).toList();
        for (Statement.Dated aside : dates) {
            resolved(aside, status)
                    .date()
                    .filter(date -> date.from().isAfter(receivedOn))
                    .ifPresent(date -> against(status, date, reasons));
        }
        if (beside.isEmpty()) {
            return Optional.empty();
        }
        DateWords.Resolved first = resolved(beside.getFirst(), status);
        first.problem().ifPresent(reasons::add);
        for (Statement.Dated other : beside) {
            if (!sameDay(resolved(other, status), first)) {
                reasons.add(Reason.DATE_AMBIGUOUS);
            }
        }
        first.date().ifPresent(date -> against(status, date, reasons));
        addIf(status == Stated.NOT_APPLIED && isDayOfDoing(beside.getFirst(), first), Reason.AMBIGUOUS_WORDS, reasons);
        return first.date();
    }

    private DateWords.Resolved resolved(Statement.Dated dated, Stated status) {
        return dated.date().resolvedFor(status, receivedOn, dated.date().words().words(originals));
    }

    private static boolean sameDay(DateWords.Resolved one, DateWords.Resolved other) {
        return one.date().map(StatedDate::from).equals(other.date().map(StatedDate::from));
    }

    private void against(Stated status, StatedDate date, Set<Reason> reasons) {
        boolean ahead = date.from().isAfter(receivedOn);
        boolean behind = date.to().isBefore(receivedOn);
        switch (status) {
            case APPLIED -> {
                addIf(ahead || isGoal(date) || isNamedOfRunning(date), Reason.FUTURE_FOR_DONE, reasons);
                addIf(debrief.isLongAfter(date), Reason.BEFORE_ASSESSMENT, reasons);
            }
            case PLANNED -> addIf(behind, Reason.PAST_FOR_PLANNED, reasons);
            case NOT_APPLIED -> addIf(ahead, Reason.AMBIGUOUS_WORDS, reasons);
            case DECLINED -> addIf(isRunning(date), Reason.AMBIGUOUS_WORDS, reasons);
            case NOT_APPLICABLE -> addIf(ahead, Reason.AMBIGUOUS_WORDS, reasons);
            case IN_PROGRESS, UNKNOWN -> {}
        }
    }

    /** 今年度中に完了, 3月末までに完了: a stretch that is not over, named as the time until when. */
    private boolean isGoal(StatedDate date) {
        boolean running = date.to().isAfter(receivedOn);
        boolean longer = date.precision().compareTo(DatePrecision.MONTH) > 0;
        boolean until = date.words().contains("末")
                || date.words().contains("中")
                || date.words().contains("内")
                || date.words().contains("まで")
                || date.words().contains("end of");
        return running && (longer || until);
    }

    /** 2月 対策実施, written in February: a deed that is only named may lie ahead in a month that is not over. */
    private boolean isNamedOfRunning(StatedDate date) {
        return date.to().isAfter(receivedOn)
                && claims.stream()
                        .flatMap(claim -> claim.said().stream())
                        .anyMatch(said -> said.status() == Stated.APPLIED
                                && cues.end(said.words().text(), Cues.Cue.DEED));
    }

    /** Under "Date" our letter asks when it was or will be done: what was not done has none. */
    private static boolean isDayOfDoing(Statement.Dated dated, DateWords.Resolved resolved) {
        return dated.standsAlone() && resolved.date().isPresent();
    }

    /** "Will not be done this year": perhaps the next. */
    private boolean isRunning(StatedDate date) {
        return date.to().isAfter(receivedOn) && date.precision().compareTo(DatePrecision.MONTH) > 0;
    }

    private static void addIf(boolean condition, Reason reason, Set<Reason> reasons) {
        if (condition) {
            reasons.add(reason);
        }
    }
}
