package followup.letter;

import followup.calendar.BusinessCalendar;
import followup.site.Programme;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * By when a company is asked to answer: two weeks after the letter, on a business day, and within the programme. It binds nobody;
 * later answers are taken all the same.
 */
@Component
class AnswerBy {

    private final Period within;
    private final BusinessCalendar calendar;
    private final Programme programme;

    /** @param within {@code followup.letters.answer-within}, from the day of the letter */
    AnswerBy(
            @Value("${followup.letters.answer-within:P14D}") Period within,
            BusinessCalendar calendar,
            Programme programme) {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("followup.letters.answer-within must be positive, but is " + within);
        }
        this.within = within;
        this.calendar = calendar;
        this.programme = programme;
    }

    /** A programme that closes earlier asks until its last day; one that has closed already says nothing about it. */
    LocalDate of(LocalDate written) {
        var day = calendar.rollForward(written.plus(within));
        var closesOn = programme.closesOn();
        return closesOn != null && closesOn.isAfter(written) && closesOn.isBefore(day) ? closesOn : day;
    }
}
