package followup.reply;

import java.util.List;
import java.util.Optional;

/** A piece of a sentence, as the {@link Lexer} cuts it. */
sealed interface Token {

    Passage words();

    /** An expression of the vocabulary. */
    record Word(Expression expression, Passage words) implements Token {}

    /**
     * A measure, by its code or its whole title.
     *
     * @param measure its code as the form writes it; empty for a code nobody asked
     * @param byTitle whether its title stands here
     */
    record Mention(Optional<String> measure, boolean byTitle, Passage words) implements Token {}

    /** All measures of a letter or of a risk: Pの項目, "W items", 危険度「高」の項目. */
    record Family(List<String> measures, Passage words) implements Token {}

    /** A date. */
    record Day(DateWords date, Passage words) implements Token {}

    /** One or two figures that are part of nothing else. */
    record Number(int value, Passage words) implements Token {}

    /** A tick in front of a choice, or the empty box for one. */
    record Tick(boolean filled, Passage words) implements Token {}

    /** Whatever separates. */
    record Sign(Kind kind, Passage words) implements Token {
        enum Kind {
            SPACE,
            /** 、 , ・ and a slash. */
            COMMA,
            /** 。 . ! ; */
            STOP,
            QUESTION,
            /** : = → and the like, between a measure and what is said of it. */
            COLON,
            OPEN,
            CLOSE,
            WAVE,
            BREAK
        }
    }

    /** Words that are not in the vocabulary. */
    record Other(Passage words) implements Token {}

    default boolean is(Role role) {
        return this instanceof Word word && word.expression().role() == role;
    }

    /** @param meaning what the vocabulary says of the expression beside its role */
    default boolean is(Role role, String meaning) {
        return this instanceof Word word
                && word.is(role)
                && word.expression().stem().equals(meaning);
    }

    default boolean is(Sign.Kind kind) {
        return this instanceof Sign sign && sign.kind() == kind;
    }

    /** Casts that doubt, be it everywhere or only beside a status. */
    default boolean doubts(Reason reason) {
        return this instanceof Word word
                && (is(Role.DOUBT) || is(Role.NEAR))
                && word.expression().reason().equals(Optional.of(reason));
    }

    /** Begins with a Latin letter or a figure; what else is no sign is Japanese. */
    default boolean isLatin() {
        return Expressions.isWordCharacter(words().text().charAt(0));
    }

    /** Names measures. */
    default boolean isNamed() {
        return this instanceof Mention || this instanceof Family;
    }

    /** Says a status, for sure or not. */
    default boolean saysStatus() {
        return is(Role.STATUS) || is(Role.ECHO) || is(Role.WEAK);
    }
}
