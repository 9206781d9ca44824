package followup.reply;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The day of the debrief as our letters name it (2022年10月31日の報告会では…). What was done long before it was not there when the site was
 * assessed, or is not what was recommended: a date so early does not go with "applied".
 */
final class DebriefDay {

    /** Days before the debrief, 30, in which its report was written: what is said to be done earlier was there when the site was assessed, and waits for a person. */
    private static final int LONGEST_SINCE_ASSESSMENT = 30;

    private final Optional<LocalDate> day;

    private DebriefDay(Optional<LocalDate> day) {
        this.day = day;
    }

    /** @param letters the lines of each letter outside its form; the last day named beside the debrief counts */
    static DebriefDay in(
            List<List<Passage>> letters, Function<Passage, List<Token>> lexer, Cues cues, LocalDate receivedOn) {
        return new DebriefDay(letters.stream()
                .flatMap(List::stream)
                .filter(line -> cues.standIn(line.text(), Cues.Cue.DEBRIEF))
                .flatMap(line -> lexer.apply(line).stream())
                .filter(Token.Day.class::isInstance)
                .map(token -> ((Token.Day) token).date())
                .filter(DateWords::hasYear)
                .flatMap(date -> date.resolvedFor(Stated.APPLIED, receivedOn, "").date().stream())
                .filter(date -> date.precision() == DatePrecision.DAY)
                .map(StatedDate::from)
                .max(Comparator.naturalOrder()));
    }

    /** Whether the whole stretch of the date lies before the assessment; never when no letter names the day. */
    boolean isLongAfter(StatedDate date) {
        return day.filter(debrief -> ChronoUnit.DAYS.between(date.to(), debrief) > LONGEST_SINCE_ASSESSMENT)
                .isPresent();
    }
}
