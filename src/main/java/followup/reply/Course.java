package followup.reply;

import followup.reply.Joints.Joint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which of several statuses in one sentence tells how the measure stands, where one clause only leads up to the other: 現在は未対応ですが、今後対応する予定です is
 * planned, 当初は対応しない方針でしたが、実施しました is applied. Any other two statuses are left to contradict each other.
 */
final class Course {

    private static final List<String> BEGUN = List.of("start", "began", "begun", "commenced");

    private static final Set<String> LATE = Set.of("delayed", "postponed");

    private final List<Token> sentence;
    private final Joints joints;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Clause> ledUp = new ArrayList<>();
    private int beside;
    private boolean unfinished;

    /** @param at where its status stands in the sentence */
    private record Clause(int at, Statement.Said said) {}

    Course(List<Token> sentence) {
        this.sentence = sentence;
        this.joints = new Joints(sentence);
    }

    /** Statuses are added in the order of the sentence. */
    void add(int at, Statement.Said said) {
        clauses.add(new Clause(at, said));
        settle();
    }

    private void settle() {
        int last = clauses.size() - 1;
        if (last < 1) {
            return;
        }
        Clause one = clauses.get(last - 1);
        Clause next = clauses.get(last);
        if (leadsUp(one, next)) {
            clauses.remove(last - 1);
            ledUp.add(one);
            beside = Math.max(beside, isParted(one, next) ? joints.separator(one.at(), next.at()) : 0);
            clauses.set(last - 1, dated(one, next));
        } else if (isBegunTowards(one, next)) {
            clauses.remove(last);
            clauses.set(last - 1, plain(one));
        } else if (isOnlyEnd(one, next)) {
            clauses.set(last - 1, plain(one));
        } else if (joint(one, next) != Joint.NONE
                && (isOnlyUnfinished(one, next) || isOnlyAhead(one, next) && !isDatedAgainst(one, next))) {
            clauses.remove(last);
            unfinished = true;
        }
    }

    /** まだ着手しておりませんが、実施いたします: what is set against "not yet" lies ahead, though no date says when. */
    private Clause dated(Clause one, Clause next) {
        boolean ahead = next.said().reasons().equals(Set.of(Reason.UNDATED)) && joint(one, next) == Joint.AGAINST;
        return ahead ? plain(next) : next;
    }

    private static Clause plain(Clause clause) {
        Statement.Said said = clause.said();
        return new Clause(clause.at(), new Statement.Said(said.status(), said.sure(), said.words(), Set.of()));
    }

    /** "Started, should be finished by March": what is begun and has an end to come goes on. */
    private boolean isBegunTowards(Clause one, Clause next) {
        return isWorkWithEndAhead(one, next) && isBegun(one) && joint(one, next) != Joint.NONE;
    }

    private static boolean isWorkWithEndAhead(Clause one, Clause next) {
        return one.said().status() == Stated.IN_PROGRESS
                && one.said().reasons().equals(Set.of(Reason.AMBIGUOUS_WORDS))
                && next.said().status() == Stated.PLANNED
                && next.said().namesEnd();
    }

    private static boolean isBegun(Clause one) {
        return BEGUN.stream().anyMatch(one.said().words().text()::contains);
    }

    List<Statement.Said> said() {
        return clauses.stream().map(Clause::said).toList();
    }

    /** Whether what stands here belongs to a clause that led up to another. */
    boolean isBackground(int i) {
        return i < beside || ledUp.stream().anyMatch(clause -> i <= clause.at() || i < endOf(clause));
    }

    /** Where "but" ends a clause; a date in front of it is said of that clause. */
    private int endOf(Clause clause) {
        int end = clause.at();
        while (end < sentence.size() && !sentence.get(end).is(Role.BUT)) {
            end++;
        }
        return end < sentence.size() ? end : clause.at();
    }

    /** Whether what stands here denies a status in whose place another is said. */
    boolean isReplaced(int negation) {
        return Joints.isInstead(sentence.get(negation))
                && ledUp.stream().anyMatch(clause -> clause.at() == negation - 1);
    }

    /** Whether a "but" that stands here was understood: behind it stands what counts. */
    boolean isSettled(int but) {
        return unfinished
                || !ledUp.isEmpty() && clauses.stream().anyMatch(next -> next.at() > but)
                || isOnlyTurned(but);
    }

    /**
     * "It took long, but it is done", "the supplier was late, but we are working on it", not "yes, but": nothing in front speaks of the status, and
     * of "done" nothing unknown.
     */
    private boolean isOnlyTurned(int but) {
        List<Token> front = sentence.subList(0, but);
        if (clauses.isEmpty() || clauses.getFirst().at() < but || Tokens.sayStatus(front)) {
            return false;
        }
        Statement.Said said = clauses.getFirst().said();
        boolean clause = Tokens.joined(front).text().strip().contains(" ");
        boolean known = front.stream().anyMatch(token -> token.is(Role.FRIEND) || token.is(Role.HARMLESS))
                && front.stream().noneMatch(Token.Other.class::isInstance);
        boolean perhapsBegun = said.status() == Stated.APPLIED || said.status() == Stated.NOT_APPLIED;
        return clause && said.reasons().isEmpty() && (known || !perhapsBegun);
    }

    private boolean leadsUp(Clause one, Clause next) {
        Joint joint = joint(one, next);
        if (joint == Joint.NONE) {
            return false;
        }
        if (joint == Joint.INSTEAD) {
            return next.said().reasons().isEmpty();
        }
        if (next.said().status() == Stated.PLANNED && one.said().isPerhapsBegun()) {
            return false;
        }
        if (isParted(one, next)) {
            return true;
        }
        if (joint == Joint.BESIDE) {
            return false;
        }
        return switch (next.said().status()) {
            case PLANNED, IN_PROGRESS -> one.said().status() == Stated.NOT_APPLIED;
            case DECLINED ->
                one.said().status() == Stated.PLANNED && joint == Joint.AGAINST && joints.isPast(one.at(), next.at());
            case APPLIED ->
                one.said().status() != Stated.APPLIED
                        && next.said().reasons().isEmpty()
                        && joint == Joint.AGAINST
                        && joints.isPast(one.at(), next.at());
            case NOT_APPLIED, NOT_APPLICABLE, UNKNOWN -> false;
        };
    }

    /**
     * "Currently not done, we will do it in April", "delayed over Christmas, completed on 24 January", "started in December and finished on 25 January",
     * "was planned for December, now it will be done in March": two clauses of one course, each with its own time.
     */
    private boolean isParted(Clause one, Clause next) {
        Joint joint = joint(one, next);
        Stated first = one.said().status();
        String words = next.said().words().text();
        boolean dated = sentence.subList(one.at(), sentence.size()).stream().anyMatch(Token.Day.class::isInstance);
        return switch (next.said().status()) {
            case PLANNED ->
                joint == Joint.BESIDE
                        && next.said().reasons().isEmpty()
                        && (first == Stated.NOT_APPLIED
                                        && (dated || words.startsWith("will ") || words.startsWith("going "))
                                || first == Stated.PLANNED && dated && joints.isPast(one.at(), next.at()));
            case APPLIED ->
                next.said().reasons().isEmpty()
                        && (joint == Joint.BESIDE
                                        && first == Stated.NOT_APPLIED
                                        && (joints.isPast(one.at(), next.at()) || isLate(one))
                                || joint == Joint.AGAINST && isLate(one)
                                || joint == Joint.ON && first == Stated.IN_PROGRESS && isBegun(one) && dated);
            case IN_PROGRESS, NOT_APPLIED, DECLINED, NOT_APPLICABLE, UNKNOWN -> false;
        };
    }

    private static boolean isLate(Clause one) {
        return LATE.contains(one.said().words().text());
    }

    /** 着手しましたが、まだ完了していません */
    private static boolean isOnlyUnfinished(Clause one, Clause next) {
        return one.said().status() == Stated.IN_PROGRESS && next.said().isUnfinished();
    }

    /** "Planned but not started": what is still to come has not begun. */
    private static boolean isOnlyAhead(Clause one, Clause next) {
        return one.said().status() == Stated.PLANNED
                && one.said().reasons().isEmpty()
                && next.said().status() == Stated.NOT_APPLIED
                && next.said().reasons().isEmpty()
                && next.said().isNotYet()
                && !next.said().isPerhapsBegun();
    }

    /** "Planned for December, but not started": was that the last December? */
    private boolean isDatedAgainst(Clause one, Clause next) {
        return joint(one, next) == Joint.AGAINST
                && sentence.subList(one.at(), next.at()).stream().anyMatch(Token.Day.class::isInstance);
    }

    /** 修正しておりまして、3月に完了する見込みです: when what goes on will be at its end; so it is no state that has come about. */
    private boolean isOnlyEnd(Clause one, Clause next) {
        return isWorkWithEndAhead(one, next)
                && sentence.subList(one.at() + 1, next.at()).stream().noneMatch(Joints::turnsOrNames);
    }

    private Joint joint(Clause one, Clause next) {
        return joints.between(one.at(), next.at(), one.said().isNotYet());
    }
}
