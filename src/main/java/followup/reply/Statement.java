package followup.reply;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a stretch of text says about the measure it is about.
 *
 * @param said every status in it, in order
 * @param dates every date in it, in order
 * @param notes the parts of it that say something else than status and date
 * @param reasons doubts about all of it
 */
record Statement(List<Said> said, List<Dated> dates, List<Passage> notes, Set<Reason> reasons) {

    /**
     * @param status the status
     * @param sure false when it is only deduced
     * @param words the expression, or the number
     * @param reasons doubts about this status
     */
    record Said(Stated status, boolean sure, Passage words, Set<Reason> reasons) {

        /** Parts of words that say that something ends, so that its denial says no more than "not yet": まだ完了していません. */
        private static final List<String> ENDINGS = List.of("完", "終", "済", "finish", "complet");

        boolean namesEnd() {
            return ENDINGS.stream().anyMatch(words.text()::contains);
        }

        /** まだ完了していません: not applied, but begun perhaps. */
        boolean isUnfinished() {
            return status == Stated.NOT_APPLIED && namesEnd();
        }

        /** "Not finished yet, to be completed in March": is it only planned, or going on? */
        boolean isPerhapsBegun() {
            return isUnfinished() && Expressions.isWordCharacter(words.text().charAt(0));
        }

        boolean isNotYet() {
            String said = words.text();
            return said.contains(" yet") || said.equals("to do") || said.contains("not started") || isUnfinished();
        }
    }

    /**
     * @param date the date
     * @param with the statuses it is said together with; none when it stands aside, every one when it stands alone
     */
    record Dated(DateWords date, Set<Stated> with) {

        static Dated alone(DateWords date) {
            return new Dated(date, EnumSet.allOf(Stated.class));
        }

        static Dated aside(DateWords date) {
            return new Dated(date, Set.of());
        }

        /** Whether it is said of this status and of no other. */
        boolean belongsTo(Stated status) {
            return with.contains(status) && (with.size() == 1 || standsAlone());
        }

        /** Whether nothing else is said with it. */
        boolean standsAlone() {
            return with.size() == Stated.values().length;
        }
    }

    static Statement nothing() {
        return new Statement(List.of(), List.of(), List.of(), EnumSet.noneOf(Reason.class));
    }

    /** One status, said surely. */
    static Statement of(Stated status, Passage words) {
        return new Statement(
                List.of(new Said(status, true, words, Set.of())), List.of(), List.of(), EnumSet.noneOf(Reason.class));
    }

    boolean saysSomething() {
        return !said.isEmpty() || !dates.isEmpty() || !notes.isEmpty() || !reasons.isEmpty();
    }

    List<Said> sure() {
        return said.stream().filter(Said::sure).toList();
    }

    Statement with(Reason reason) {
        var more = EnumSet.of(reason);
        more.addAll(reasons);
        return new Statement(said, dates, notes, more);
    }

    /** The same, no date being that of the status but one that stands alone. */
    Statement withDatesAside() {
        return new Statement(
                said,
                dates.stream()
                        .map(dated -> dated.standsAlone() ? dated : Dated.aside(dated.date()))
                        .toList(),
                notes,
                reasons);
    }

    Statement plus(Statement other) {
        var allSaid = new ArrayList<>(said);
        allSaid.addAll(other.said);
        var allDates = new ArrayList<>(dates);
        allDates.addAll(other.dates);
        var allNotes = new ArrayList<>(notes);
        allNotes.addAll(other.notes);
        var allReasons = EnumSet.noneOf(Reason.class);
        allReasons.addAll(reasons);
        allReasons.addAll(other.reasons);
        return new Statement(allSaid, allDates, allNotes, allReasons);
    }
}
