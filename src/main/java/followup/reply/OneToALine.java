package followup.reply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers that stand one to a line, so that a line of its own below the last of them may be said of all: "not live yet" or "except for the mobile
 * site" below W-01: applied, W-02: applied. Where each answer has lines of its own, the line belongs to the one it stands below, and so does one that
 * is set off by a bullet or by its margin.
 */
final class OneToALine {

    private final List<Stated> statuses = new ArrayList<>();
    private boolean explained;

    /** A blank line, or courtesy: what follows is another list. */
    void end() {
        statuses.clear();
        explained = false;
    }

    /**
     * @param without what is said of the measure on its line
     * @param with the same, and on the lines below
     * @return whether what stands below casts a doubt that may be meant of the answers above as well
     */
    boolean isDoubtOfAll(OpenSubject last, Statement without, Statement with) {
        boolean below =
                last.more().stream().findFirst().filter(OneToALine::mayBegin).isPresent()
                        && !last.isOnLineOf(last.more());
        Optional<Stated> status =
                without.sure().stream().map(Statement.Said::status).findFirst();
        boolean others = !statuses.isEmpty() && !explained;
        explained |= !last.more().isEmpty();
        boolean shared =
                others && status.isPresent() && (status.get() == Stated.APPLIED || statuses.contains(status.get()));
        status.ifPresent(statuses::add);
        return below && shared && !isDoubtful(without) && isDoubtful(with);
    }

    private static boolean mayBegin(Token token) {
        return !(token instanceof Token.Sign)
                || token.is(Token.Sign.Kind.OPEN)
                || token.words().text().equals("*");
    }

    private static boolean isDoubtful(Statement statement) {
        Set<Stated> said = new HashSet<>();
        statement.said().forEach(one -> said.add(one.status()));
        return said.size() > 1
                || !statement.reasons().isEmpty()
                || statement.said().stream().anyMatch(one -> !one.reasons().isEmpty());
    }
}
