package followup.reply;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the statuses said about one measure agree: the first sure one counts, and the others must say the same or may stand beside it. */
final class Agreement {

    private final List<Statement.Said> said;
    private final List<Statement.Said> together;

    /** @param claims about one measure, the one that counts first */
    Agreement(List<Claim> claims) {
        this.said = claims.stream().flatMap(claim -> claim.said().stream()).toList();
        this.together = claims.isEmpty() ? List.of() : claims.getFirst().said();
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
            if (other.sure() && other != main && !agrees(main, other)) {
                reasons.add(Reason.CONTRADICTION);
            }
        }
        return main.status();
    }

    /** The same status, or one that was said in the same place and may stand beside it. */
    private boolean agrees(Statement.Said main, Statement.Said other) {
        boolean samePlace = together.stream().anyMatch(one -> one == other);
        return main.status() == other.status() || samePlace && mayStandBeside(main, other);
    }

    /** 対策中（3月完了予定）, 該当機能がないため対応不要 and 未対策、予定なし each say one thing. */
    private static boolean mayStandBeside(Statement.Said main, Statement.Said other) {
        boolean goal = main.status() == Stated.IN_PROGRESS && other.status() == Stated.PLANNED;
        boolean consequence = main.status() == Stated.NOT_APPLICABLE
                && other.status() == Stated.DECLINED
                && !other.reasons().isEmpty();
        boolean noPlan = main.status() == Stated.NOT_APPLIED
                && other.status() == Stated.DECLINED
                && other.reasons().contains(Reason.AMBIGUOUS_WORDS);
        return goal || consequence || noPlan;
    }
}
