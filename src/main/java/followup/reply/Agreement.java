package followup.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the statuses said about one measure agree: the first sure one counts, and the others must say the same or may stand beside it. */
final class Agreement {

    private final List<Statement.Said> said;

    Agreement(List<Statement.Said> said) {
        this.said = said;
    }

    /** The status; adds to the reasons what speaks against it. */
    Stated status(Set<Reason> reasons) {
        Optional<Statement.Said> first =
                said.stream().filter(Statement.Said::sure).findFirst();
        if (first.isEmpty()) {
            said.forEach(one -> reasons.addAll(one.reasons()));
            return said.isEmpty() ? Stated.UNKNOWN : said.getFirst().status();
        }
        Statement.Said main = first.get();
        reasons.addAll(main.reasons());
        for (Statement.Said other : said) {
            if (other.sure() && other != main && !mayStandBeside(main, other)) {
                reasons.add(Reason.CONTRADICTION);
            }
        }
        return main.status();
    }

    /** 対策中（3月完了予定） and 該当機能がないため対応不要 say one thing. */
    private static boolean mayStandBeside(Statement.Said main, Statement.Said other) {
        boolean same = main.status() == other.status();
        boolean goal = main.status() == Stated.IN_PROGRESS && other.status() == Stated.PLANNED;
        boolean consequence = main.status() == Stated.NOT_APPLICABLE
                && other.status() == Stated.DECLINED
                && !other.reasons().isEmpty();
        return same || goal || consequence;
    }
}
