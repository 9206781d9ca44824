package followup.reply;

import followup.reply.Cues.Cue;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the statuses said about one measure agree: the first sure one counts, and the others must say the same or may stand beside it. */
final class Agreement {

    private final Cues cues;
    private final List<Statement.Said> said;
    private final List<Statement.Said> together;
    private final Set<Statement.Said> samePlace = Collections.newSetFromMap(new IdentityHashMap<>());
    private final boolean partly;

    /** @param claims about one measure, the one that counts first */
    Agreement(List<Claim> claims, Cues cues) {
        this.cues = cues;
        this.said = claims.stream().flatMap(claim -> claim.said().stream()).toList();
        this.together = claims.isEmpty() ? List.of() : claims.getFirst().said();
        samePlace.addAll(together);
        this.partly = !claims.isEmpty() && claims.getFirst().reasons().contains(Reason.PARTLY);
    }

    /** The status; adds to the reasons what speaks against it. */
    Stated status(Set<Reason> reasons) {
        Optional<Statement.Said> first =
                said.stream().filter(Statement.Said::sure).findFirst();
        if (first.isEmpty()) {
            said.forEach(one -> reasons.addAll(one.reasons()));
            return said.isEmpty() ? Stated.UNKNOWN : said.getFirst().status();
        }
        Statement.Said main = furthest(first.get()).orElse(plainest(first.get()));
        reasons.addAll(main.reasons());
        for (Statement.Said other : said) {
            boolean against = other.sure() ? other != main && !agrees(main, other) : excuses(main, other);
            if (against) {
                reasons.add(Reason.CONTRADICTION);
            }
        }
        return main.status();
    }

    /** "We have no such function, so it does not apply", "not planned, we decided against it": then said in so many words. */
    private Statement.Said plainest(Statement.Said first) {
        boolean vague = first.reasons().equals(Set.of(Reason.AMBIGUOUS_WORDS)) && first.status() == Stated.DECLINED;
        boolean explained = vague
                || first.reasons().equals(Set.of(Reason.DEDUCED))
                || first.reasons().equals(Set.of(Reason.UNDATED));
        return !explained
                ? first
                : together.stream()
                        .filter(one -> one.sure()
                                && one.status() == first.status()
                                && one.reasons().isEmpty())
                        .findFirst()
                        .orElse(first);
    }

    /** "Applied - no developer available", 対策しない 見積を取っております: why something is not done, or what comes before it is, beside that it is. */
    private static boolean excuses(Statement.Said main, Statement.Said other) {
        return switch (main.status()) {
            case APPLIED -> other.status() == Stated.NOT_APPLIED || other.status() == Stated.PLANNED;
            case IN_PROGRESS -> other.status() == Stated.NOT_APPLIED;
            case DECLINED -> other.status() == Stated.PLANNED;
            case NOT_APPLICABLE -> other.status() == Stated.PLANNED || other.status() == Stated.NOT_APPLIED;
            case PLANNED, NOT_APPLIED, UNKNOWN -> false;
        };
    }

    /** "Partly done, work is continuing", "not done yet; we are working on it": said of the same measure, the work going on tells more. */
    private Optional<Statement.Said> furthest(Statement.Said first) {
        boolean begun =
                first.status() == Stated.APPLIED && partly || first.status() == Stated.NOT_APPLIED && first.isNotYet();
        boolean open = begun && first.status() == Stated.NOT_APPLIED && !first.isPerhapsBegun();
        return together.stream()
                .filter(one -> begun && one.sure() && one.reasons().isEmpty())
                .filter(one -> one.status() == Stated.IN_PROGRESS || open && one.status() == Stated.PLANNED)
                .findFirst();
    }

    /** The same status, or one that was said in the same place and may stand beside it. */
    private boolean agrees(Statement.Said main, Statement.Said other) {
        return main.status() == other.status() || samePlace.contains(other) && mayStandBeside(main, other);
    }

    /** Whether the work is said to be going on: then nobody takes it for done where something is said of a part. 対策中。3台のうち1台まで終わっています */
    boolean tellsProgress() {
        Optional<Statement.Said> first = together.stream()
                .filter(Statement.Said::sure)
                .findFirst()
                .map(one -> furthest(one).orElse(one));
        return partly
                && first.isPresent()
                && first.get().status() == Stated.IN_PROGRESS
                && first.get().reasons().isEmpty();
    }

    /** Two statuses of one place that say one thing: which may stand beside the main one depends on it. */
    private boolean mayStandBeside(Statement.Said main, Statement.Said other) {
        return switch (main.status()) {
            case IN_PROGRESS -> mayStandBesideProgress(other);
            case PLANNED ->
                other.status() == Stated.NOT_APPLIED && (other.reasons().isEmpty() || other.isNotYet());
            case NOT_APPLIED -> mayStandBesideNotApplied(other);
            case NOT_APPLICABLE ->
                other.status() == Stated.DECLINED && !other.reasons().isEmpty();
            case UNKNOWN ->
                other.status() == Stated.NOT_APPLIED
                        && other.reasons().equals(Set.of(Reason.AMBIGUOUS_WORDS))
                        && cues.standIn(other.words().text(), Cue.INQUIRING);
            case APPLIED, DECLINED -> false;
        };
    }

    /** 対策中（3月完了予定）, 対策中。まだ完了していません, 対策中。本番には未反映, 対策中。3台のうち1台まで終わっています */
    private boolean mayStandBesideProgress(Statement.Said other) {
        String words = other.words().text();
        boolean begins = cues.standIn(words, Cue.BEGINNING);
        return switch (other.status()) {
            case PLANNED -> !begins;
            case NOT_APPLIED ->
                other.isUnfinished()
                        || other.isNotYet() && !begins
                        || cues.standIn(words, Cue.LIVE)
                        || cues.are(words, Cue.STILL);
            case APPLIED -> isGoingOn(other, cues) || tellsProgress();
            case IN_PROGRESS, DECLINED, NOT_APPLICABLE, UNKNOWN -> false;
        };
    }

    /** 未対策、予定なし; not done, since nobody knows how, or has answered. */
    private boolean mayStandBesideNotApplied(Statement.Said other) {
        String words = other.words().text();
        boolean noPlan = other.status() == Stated.DECLINED && other.reasons().contains(Reason.AMBIGUOUS_WORDS);
        boolean nobody = other.status() == Stated.UNKNOWN
                && (cues.standIn(words, Cue.UNSKILLED) || other.reasons().equals(Set.of(Reason.DELEGATED)));
        return noPlan || nobody || cues.are(words, Cue.UNKNOWING);
    }

    /** 1台ずつ設定しています, 順番に直しております: the state of what is done, or the work itself; beside "in progress" it is the work. */
    private static boolean isGoingOn(Statement.Said other, Cues cues) {
        String words = other.words().text();
        return other.status() == Stated.APPLIED
                && (other.reasons().isEmpty() || other.reasons().equals(Set.of(Reason.AMBIGUOUS_WORDS)))
                && cues.end(words, Cue.GOING_ON)
                && !cues.standIn(words, Cue.OVER);
    }

    /** Whether it says a status with such words alone, which only explain an answer that stands in front of them. */
    static boolean goesOn(Statement statement, Cues cues) {
        return !statement.said().isEmpty() && statement.said().stream().allMatch(said -> isGoingOn(said, cues));
    }
}
