package followup.reply;

import java.util.List;
import java.util.Set;

/**
 * Something a reply says about one measure, at one place.
 *
 * @param measure its code
 * @param source where it is said
 * @param said the statuses, the one that counts first
 * @param dates the dates, the one that counts first
 * @param content what else is said, as pieces of the text
 * @param reasons doubts about it
 * @param evidence the words the status was read from
 */
record Claim(
        String measure,
        Source source,
        List<Statement.Said> said,
        List<Statement.Dated> dates,
        List<Passage> content,
        Set<Reason> reasons,
        Passage evidence) {

    /** Where something can be said; what is said of a measure itself comes before what is said of several. */
    enum Source {
        BLOCK,
        WORDS,
        /** "Correction: W-02 is planned" */
        CORRECTION,
        /** "全て対策済みです", "W-03以外は対策済み" */
        ALL,
        /** "上記以外は対策予定です" */
        REST
    }

    boolean saysStatus() {
        return !said.isEmpty();
    }

    boolean isSure() {
        return said.stream().anyMatch(Statement.Said::sure);
    }
}
