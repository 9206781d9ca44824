package followup.letter.web;

import followup.calendar.BusinessCalendar;
import followup.survey.ForeseeingSurveys;
import followup.survey.ForeseeingSurveys.Expected;
import followup.survey.Foreseen;
import followup.survey.LookingBack;
import followup.survey.Wave;
import followup.wording.Bilingual;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A month in weeks from Monday to Sunday.
 *
 * @param weeks whole weeks, so the first and the last may reach into other months
 */
record CalendarMonth(YearMonth month, List<List<Day>> weeks) {

    /**
     * @param closed why it is no business day: a holiday's name, a closure's or the weekday
     * @param sent what fell due, on a day that has passed or today
     * @param expected what will happen, today or later
     */
    record Day(
            LocalDate date,
            boolean isOfMonth,
            boolean isToday,
            Optional<Bilingual> closed,
            List<Count> sent,
            List<Count> expected) {

        /** Nothing to be told of it; where there is little room it is left out. */
        public boolean isIdle() {
            return sent.isEmpty() && expected.isEmpty() && !isToday;
        }
    }

    /** @param number of the reminder; 0 for the request, and for what is no letter */
    record Count(String what, int number, int surveys) {

        static Count of(Wave wave, int surveys) {
            return new Count(wave.isRequest() ? "REQUEST" : "REMINDER", wave.number(), surveys);
        }

        private static Count of(Expected expected) {
            return expected.wave()
                    .map(wave -> of(wave, expected.surveys()))
                    .orElseGet(() -> new Count(expected.what().name(), 0, expected.surveys()));
        }
    }

    static CalendarMonth of(
            YearMonth month, LocalDate today, BusinessCalendar days, ForeseeingSurveys ahead, LookingBack back) {
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, List<Expected>> expected = last.isBefore(today) ? Map.of() : ahead.days(first, last);
        Map<LocalDate, Map<Wave, Integer>> sent =
                first.isAfter(today) ? Map.of() : back.days(first, last.isBefore(today) ? last : today);
        var weeks = new ArrayList<List<Day>>();
        for (var monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1))
                    .map(date -> new Day(
                            date,
                            YearMonth.from(date).equals(month),
                            date.equals(today),
                            days.whyClosed(date),
                            sent.getOrDefault(date, Map.of()).entrySet().stream()
                                    .map(wave -> Count.of(wave.getKey(), wave.getValue()))
                                    .toList(),
                            expected.getOrDefault(date, List.of()).stream()
                                    .filter(each -> each.what() != Foreseen.What.WAITING)
                                    .map(Count::of)
                                    .toList()))
                    .toList());
        }
        return new CalendarMonth(month, weeks);
    }
}
