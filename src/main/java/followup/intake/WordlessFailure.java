package followup.intake;

import java.sql.SQLException;
import java.util.Optional;

/**
 * A failure as the log may tell it: which exceptions, from where, and the database's code. Their messages are left out,
 * since a database quotes the values at hand, and those of a mail are addresses and what people wrote.
 */
final class WordlessFailure extends RuntimeException {

    /** Causes followed: 20; exceptions may be each other's cause. */
    private static final int DEEPEST = 20;

    private WordlessFailure(String name, Optional<Throwable> cause) {
        super(name, cause.orElse(null), false, true);
    }

    static WordlessFailure of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static WordlessFailure of(Throwable failure, int deepest) {
        Optional<Throwable> cause = Optional.ofNullable(failure.getCause())
                .filter(deeper -> deepest > 0)
                .map(deeper -> of(deeper, deepest - 1));
        var wordless = new WordlessFailure(name(failure), cause);
        wordless.setStackTrace(failure.getStackTrace());
        return wordless;
    }

    private static String name(Throwable failure) {
        var name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + " " + sql.getSQLState() : name;
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }
}
