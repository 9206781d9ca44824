package followup.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** A letter and what the company wants to say about some of its measures. */
final class Situation {

    /**
     * @param status what is meant
     * @param date as it is written; empty for none
     * @param day the first day it stands for; the epoch for none
     * @param precision of the date
     * @param note what is said besides
     */
    record Truth(Stated status, String date, LocalDate day, DatePrecision precision, String note) {
        boolean hasDate() {
            return !date.isEmpty();
        }
    }

    private record Day(String words, LocalDate day, DatePrecision precision) {}

    static final LocalDate NO_DAY = LocalDate.EPOCH;

    private static final List<Day> DONE_JA = List.of(
            new Day("2023-01-15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("2023/1/15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("2023年1月15日", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("２０２３年１月１５日", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("2023.1.15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("20230115", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("令和5年1月15日", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("R5.1.15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("Ｒ５．１．１５", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("R5/1/15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("1/15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("１／１５", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("1月15日", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("1月15日(日)", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("12/20", LocalDate.of(2022, 12, 20), DatePrecision.DAY),
            new Day("昨年12月20日", LocalDate.of(2022, 12, 20), DatePrecision.DAY),
            new Day("23/1/15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("2023年1月", LocalDate.of(2023, 1, 1), DatePrecision.MONTH),
            new Day("1月", LocalDate.of(2023, 1, 1), DatePrecision.MONTH),
            new Day("令和5年1月", LocalDate.of(2023, 1, 1), DatePrecision.MONTH),
            new Day("先月", LocalDate.of(2023, 1, 1), DatePrecision.MONTH),
            new Day("1月上旬", LocalDate.of(2023, 1, 1), DatePrecision.THIRD_OF_MONTH),
            new Day("2023年1月中旬", LocalDate.of(2023, 1, 11), DatePrecision.THIRD_OF_MONTH),
            new Day("12月下旬", LocalDate.of(2022, 12, 21), DatePrecision.THIRD_OF_MONTH));

    private static final List<Day> PLANNED_JA = List.of(
            new Day("2023-03-15", LocalDate.of(2023, 3, 15), DatePrecision.DAY),
            new Day("2023/3/15", LocalDate.of(2023, 3, 15), DatePrecision.DAY),
            new Day("3月15日", LocalDate.of(2023, 3, 15), DatePrecision.DAY),
            new Day("令和5年3月15日", LocalDate.of(2023, 3, 15), DatePrecision.DAY),
            new Day("R5.3.15", LocalDate.of(2023, 3, 15), DatePrecision.DAY),
            new Day("2023年3月", LocalDate.of(2023, 3, 1), DatePrecision.MONTH),
            new Day("3月", LocalDate.of(2023, 3, 1), DatePrecision.MONTH),
            new Day("3月末", LocalDate.of(2023, 3, 1), DatePrecision.MONTH),
            new Day("来月", LocalDate.of(2023, 3, 1), DatePrecision.MONTH),
            new Day("3月中旬", LocalDate.of(2023, 3, 11), DatePrecision.THIRD_OF_MONTH),
            new Day("3月下旬", LocalDate.of(2023, 3, 21), DatePrecision.THIRD_OF_MONTH),
            new Day("4月", LocalDate.of(2023, 4, 1), DatePrecision.MONTH),
            new Day("年度内", LocalDate.of(2022, 4, 1), DatePrecision.FISCAL_YEAR),
            new Day("今年度中", LocalDate.of(2022, 4, 1), DatePrecision.FISCAL_YEAR),
            new Day("来年度", LocalDate.of(2023, 4, 1), DatePrecision.FISCAL_YEAR),
            new Day("2023年度", LocalDate.of(2023, 4, 1), DatePrecision.FISCAL_YEAR),
            new Day("2023年度第1四半期", LocalDate.of(2023, 4, 1), DatePrecision.QUARTER));

    private static final List<Day> DONE_EN = List.of(
            new Day("2023-01-15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("2023/1/15", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("January 15, 2023", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("15 January 2023", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("Jan 15, 2023", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("15 Jan", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("January 15th", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("1/15/2023", LocalDate.of(2023, 1, 15), DatePrecision.DAY),
            new Day("January 2023", LocalDate.of(2023, 1, 1), DatePrecision.MONTH),
            new Day("Dec 2022", LocalDate.of(2022, 12, 1), DatePrecision.MONTH));

    private static final List<Day> PLANNED_EN = List.of(
            new Day("2023-03-15", LocalDate.of(2023, 3, 15), DatePrecision.DAY),
            new Day("March 15, 2023", LocalDate.of(2023, 3, 15), DatePrecision.DAY),
            new Day("15 March", LocalDate.of(2023, 3, 15), DatePrecision.DAY),
            new Day("March 2023", LocalDate.of(2023, 3, 1), DatePrecision.MONTH),
            new Day("April 2023", LocalDate.of(2023, 4, 1), DatePrecision.MONTH),
            new Day("Q2 2023", LocalDate.of(2023, 4, 1), DatePrecision.QUARTER));

    final SampleLetter letter;
    final Map<String, Truth> truths = new LinkedHashMap<>();

    /** Measures about which something is said that two clerks could read differently. */
    final List<String> doubtful = new ArrayList<>();

    final Random random;

    Situation(SampleLetter letter, Random random) {
        this.letter = letter;
        this.random = random;
        for (SampleLetter.Asked asked : letter.measures()) {
            if (random.nextInt(6) > 0) {
                truths.put(asked.code(), truth(pick(List.of(Stated.values()))));
            }
        }
        if (truths.isEmpty()) {
            truths.put(letter.measures().getFirst().code(), truth(Stated.APPLIED));
        }
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    Truth truth(String code) {
        return Objects.requireNonNull(truths.get(code));
    }

    /** Gives every answered measure this status. */
    void all(Stated status) {
        truths.replaceAll((code, truth) -> truth(status));
    }

    void answerEverything() {
        letter.measures().forEach(asked -> truths.putIfAbsent(asked.code(), truth(Stated.APPLIED)));
    }

    /** Makes one measure a doubtful one and tells its code. */
    String doubtOne() {
        String code = pick(letter.measures()).code();
        truths.remove(code);
        doubtful.add(code);
        return code;
    }

    void withoutDates() {
        truths.replaceAll((code, truth) -> new Truth(truth.status(), "", NO_DAY, DatePrecision.DAY, truth.note()));
    }

    void withoutNotes() {
        truths.replaceAll((code, truth) -> new Truth(truth.status(), truth.date(), truth.day(), truth.precision(), ""));
    }

    private Truth truth(Stated status) {
        boolean dated = random.nextInt(3) > 0;
        List<Day> days = switch (status) {
            case APPLIED -> letter.isJapanese() ? DONE_JA : DONE_EN;
            case PLANNED -> letter.isJapanese() ? PLANNED_JA : PLANNED_EN;
            case IN_PROGRESS, NOT_APPLIED, DECLINED, NOT_APPLICABLE, UNKNOWN -> List.of();
        };
        Day day = dated && !days.isEmpty() ? pick(days) : new Day("", NO_DAY, DatePrecision.DAY);
        String note = random.nextInt(2) == 0 ? pick(Phrases.notes(letter.language(), status)) : "";
        return new Truth(status, day.words(), day.day(), day.precision(), note);
    }
}
