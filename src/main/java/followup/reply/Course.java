package followup.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which of several statuses in one sentence tells how the measure stands, where one clause only leads up to the other: 現在は未対応ですが、今後対応する予定です is
 * planned, 当初は対応しない方針でしたが、実施しました is applied. Any other two statuses are left to contradict each other.
 */
final class Course {

    /** Parts of words that say that something ends, so that its denial says no more than "not yet": まだ完了していません. */
    private static final List<String> ENDINGS = List.of("完", "終", "済", "finish", "complet");

    /** What a clause ends with that a "but" turns. */
    private static final List<String> CONCEDING = List.of("すが", "たが", "だが", "るが");

    private static final List<String> BEGUN = List.of("start", "began", "begun", "commenced");

    private static final Set<String> LATE = Set.of("delayed", "postponed");

    private final List<Token> sentence;
    private final int firstBut;
    private final List<Clause> clauses = new ArrayList<>();
    private final List<Clause> ledUp = new ArrayList<>();
    private int beside;
    private boolean unfinished;

    /** @param at where its status stands in the sentence */
    private record Clause(int at, Statement.Said said) {}

    private enum Link {
        /** ですが、 but */
        AGAINST,
        /** 未実施で、 */
        ON,
        /** ではなく */
        INSTEAD,
        /** a comma or a dash */
        BESIDE,
        NONE
    }

    Course(List<Token> sentence) {
        this.sentence = sentence;
        this.firstBut = IntStream.range(0, sentence.size())
                .filter(i -> sentence.get(i).is(Role.BUT))
                .findFirst()
                .orElse(sentence.size());
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
            beside = Math.max(beside, isParted(one, next) ? separator(one, next) : 0);
            clauses.set(last - 1, dated(one, next));
        } else if (isBegunTowards(one, next)) {
            clauses.remove(last);
            clauses.set(last - 1, plain(one));
        } else if (isOnlyEnd(one, next)) {
            clauses.set(last - 1, plain(one));
        } else if (link(one, next) != Link.NONE
                && (isOnlyUnfinished(one, next) || isOnlyAhead(one, next) && !isDatedAgainst(one, next))) {
            clauses.remove(last);
            unfinished = true;
        }
    }

    /** まだ着手しておりませんが、実施いたします: what is set against "not yet" lies ahead, though no date says when. */
    private Clause dated(Clause one, Clause next) {
        boolean ahead = next.said().reasons().equals(Set.of(Reason.UNDATED)) && link(one, next) == Link.AGAINST;
        return ahead ? plain(next) : next;
    }

    private static Clause plain(Clause clause) {
        Statement.Said said = clause.said();
        return new Clause(clause.at(), new Statement.Said(said.status(), said.sure(), said.words(), Set.of()));
    }

    /** "Started, should be finished by March": what is begun and has an end to come goes on. */
    private boolean isBegunTowards(Clause one, Clause next) {
        return isWorkWithEndAhead(one, next) && isBegun(one) && link(one, next) != Link.NONE;
    }

    private static boolean isWorkWithEndAhead(Clause one, Clause next) {
        return one.said().status() == Stated.IN_PROGRESS
                && one.said().reasons().equals(Set.of(Reason.AMBIGUOUS_WORDS))
                && next.said().status() == Stated.PLANNED
                && ENDINGS.stream().anyMatch(next.said().words().text()::contains);
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
        return isInstead(sentence.get(negation)) && ledUp.stream().anyMatch(clause -> clause.at() == negation - 1);
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
        Link link = link(one, next);
        if (link == Link.NONE) {
            return false;
        }
        if (link == Link.INSTEAD) {
            return next.said().reasons().isEmpty();
        }
        if (next.said().status() == Stated.PLANNED && isPerhapsBegun(one.said())) {
            return false;
        }
        if (isParted(one, next)) {
            return true;
        }
        if (link == Link.BESIDE) {
            return false;
        }
        return switch (next.said().status()) {
            case PLANNED, IN_PROGRESS -> one.said().status() == Stated.NOT_APPLIED;
            case DECLINED -> one.said().status() == Stated.PLANNED && link == Link.AGAINST && isPast(one, next);
            case APPLIED ->
                one.said().status() != Stated.APPLIED
                        && next.said().reasons().isEmpty()
                        && link == Link.AGAINST
                        && isPast(one, next);
            case NOT_APPLIED, NOT_APPLICABLE, UNKNOWN -> false;
        };
    }

    /**
     * "Currently not done, we will do it in April", "delayed over Christmas, completed on 24 January", "started in December and finished on 25 January",
     * "was planned for December, now it will be done in March": two clauses of one course, each with its own time.
     */
    private boolean isParted(Clause one, Clause next) {
        Link link = link(one, next);
        Stated first = one.said().status();
        String words = next.said().words().text();
        boolean dated = sentence.subList(one.at(), sentence.size()).stream().anyMatch(Token.Day.class::isInstance);
        return switch (next.said().status()) {
            case PLANNED ->
                link == Link.BESIDE
                        && next.said().reasons().isEmpty()
                        && (first == Stated.NOT_APPLIED
                                        && (dated || words.startsWith("will ") || words.startsWith("going "))
                                || first == Stated.PLANNED && dated && isPast(one, next));
            case APPLIED ->
                next.said().reasons().isEmpty()
                        && (link == Link.BESIDE && first == Stated.NOT_APPLIED && (isPast(one, next) || isLate(one))
                                || link == Link.AGAINST && isLate(one)
                                || link == Link.ON && first == Stated.IN_PROGRESS && isBegun(one) && dated);
            case IN_PROGRESS, NOT_APPLIED, DECLINED, NOT_APPLICABLE, UNKNOWN -> false;
        };
    }

    private static boolean isLate(Clause one) {
        return LATE.contains(one.said().words().text());
    }

    /** Where the second clause begins. */
    private int separator(Clause one, Clause next) {
        int at = one.at() + 1;
        while (at < next.at()
                && !separates(sentence.get(at))
                && !sentence.get(at).is(Role.AND)
                && !sentence.get(at).is(Role.BUT)) {
            at++;
        }
        return at;
    }

    /** 着手しましたが、まだ完了していません */
    private static boolean isOnlyUnfinished(Clause one, Clause next) {
        return one.said().status() == Stated.IN_PROGRESS && isUnfinished(next.said());
    }

    /** "Planned but not started": what is still to come has not begun. */
    private static boolean isOnlyAhead(Clause one, Clause next) {
        return one.said().status() == Stated.PLANNED
                && one.said().reasons().isEmpty()
                && next.said().status() == Stated.NOT_APPLIED
                && next.said().reasons().isEmpty()
                && isNotYet(next)
                && !isPerhapsBegun(next.said());
    }

    /** "Planned for December, but not started": was that the last December? */
    private boolean isDatedAgainst(Clause one, Clause next) {
        return link(one, next) == Link.AGAINST
                && sentence.subList(one.at(), next.at()).stream().anyMatch(Token.Day.class::isInstance);
    }

    /** 修正しておりまして、3月に完了する見込みです: when what goes on will be at its end; so it is no state that has come about. */
    private boolean isOnlyEnd(Clause one, Clause next) {
        return isWorkWithEndAhead(one, next)
                && sentence.subList(one.at() + 1, next.at()).stream()
                        .noneMatch(token -> token.isNamed()
                                || token.is(Role.NEGATION)
                                || token.is(Role.DENIAL)
                                || token.is(Role.REST)
                                || token.is(Role.ONLY)
                                || token.is(Role.EXCEPT));
    }

    /** まだ完了していません: not applied, but begun perhaps. */
    static boolean isUnfinished(Statement.Said said) {
        return said.status() == Stated.NOT_APPLIED
                && ENDINGS.stream().anyMatch(said.words().text()::contains);
    }

    private Link link(Clause one, Clause next) {
        if (isInstead(sentence.get(one.at() + 1))) {
            return Link.INSTEAD;
        }
        var link = Link.NONE;
        for (Token token : sentence.subList(one.at() + 1, next.at())) {
            if (token.is(Token.Sign.Kind.OPEN)
                    || token.is(Token.Sign.Kind.COLON)
                    || token.isNamed()
                    || token.is(Role.NEGATION)
                    || token.is(Role.DENIAL)
                    || token.is(Role.REST)
                    || token.is(Role.ONLY)
                    || token.is(Role.EXCEPT)) {
                return Link.NONE;
            }
            if (isAgainst(token)) {
                link = Link.AGAINST;
            } else if (link == Link.NONE && (isOn(token) || isNotYet(one) && separates(token))) {
                link = Link.ON;
            } else if (link == Link.NONE && separates(token)) {
                link = Link.BESIDE;
            }
        }
        return endsAgainst(one) || beginsAgainst(one) ? Link.AGAINST : link;
    }

    private static boolean isInstead(Token token) {
        return token.is(Role.NEGATION) && token.words().text().endsWith("なく");
    }

    /** "Although it was not done at the debrief, …" */
    private boolean beginsAgainst(Clause one) {
        return firstBut < one.at();
    }

    private static boolean isAgainst(Token token) {
        return token.is(Role.BUT) || isConcession(token);
    }

    /** ですが and しておりますが, not the が of 開発会社が. */
    static boolean isConcession(Token token) {
        String words = token.words().text();
        return token.is(Role.FILLER) && (words.equals("が") || CONCEDING.stream().anyMatch(words::endsWith));
    }

    private boolean endsAgainst(Clause one) {
        return sentence.get(one.at()).words().text().endsWith("が");
    }

    /** "Not yet done, planned for April": of what is not done yet, the next words tell more. */
    private static boolean isNotYet(Clause one) {
        return isNotYet(one.said());
    }

    /** "Not finished yet, to be completed in March": is it only planned, or going on? */
    static boolean isPerhapsBegun(Statement.Said said) {
        return isUnfinished(said)
                && Expressions.isWordCharacter(said.words().text().charAt(0));
    }

    static boolean isNotYet(Statement.Said said) {
        String words = said.words().text();
        return words.contains(" yet") || words.equals("to do") || words.contains("not started") || isUnfinished(said);
    }

    private static boolean separates(Token token) {
        String text = token.words().text();
        return text.equals(",") || text.equals(";") || text.equals("-");
    }

    private static boolean isOn(Token token) {
        String words = token.words().text();
        return token.is(Role.AND) || token.is(Role.FILLER) && (words.equals("で") || words.endsWith("おり"));
    }

    /** Told of a time that is over: 当初は, at the debrief; …でしたが; was. */
    private boolean isPast(Clause one, Clause next) {
        boolean marked =
                sentence.subList(0, next.at()).stream().anyMatch(token -> token.is(Role.FILLER, Expression.PAST));
        String words = sentence.get(one.at()).words().text();
        boolean verb = words.startsWith("was ")
                || words.startsWith("were ")
                || words.startsWith("had ")
                || words.endsWith("ました")
                || words.endsWith("でした");
        return marked
                || verb
                || sentence.subList(one.at() + 1, next.at()).stream()
                        .anyMatch(token -> token.is(Role.FILLER)
                                && isPastEnding(token.words().text()));
    }

    static boolean isPastEnding(String words) {
        return words.startsWith("でした") || words.startsWith("だった") || words.startsWith("であった");
    }
}
