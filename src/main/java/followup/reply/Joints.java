package followup.reply;

import java.util.List;

/** How one clause of a sentence goes on to the next, each known by where its status stands in the sentence. */
final class Joints {

    /** What a clause ends with that a "but" turns. */
    private static final List<String> CONCEDING = List.of("すが", "たが", "だが", "るが");

    private final List<Token> sentence;
    private final int firstBut;

    enum Joint {
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

    Joints(List<Token> sentence) {
        this.sentence = sentence;
        this.firstBut = Tokens.first(sentence, Role.BUT);
    }

    /** @param notYet whether the first says that something is not done yet: of that, the next words tell more */
    Joint between(int one, int next, boolean notYet) {
        if (isInstead(sentence.get(one + 1))) {
            return Joint.INSTEAD;
        }
        var joint = Joint.NONE;
        for (Token token : sentence.subList(one + 1, next)) {
            if (token.is(Token.Sign.Kind.OPEN) || token.is(Token.Sign.Kind.COLON) || turnsOrNames(token)) {
                return Joint.NONE;
            }
            if (isAgainst(token)) {
                joint = Joint.AGAINST;
            } else if (joint == Joint.NONE && (isOn(token) || notYet && separates(token))) {
                joint = Joint.ON;
            } else if (joint == Joint.NONE && separates(token)) {
                joint = Joint.BESIDE;
            }
        }
        return endsAgainst(one) || beginsAgainst(one) ? Joint.AGAINST : joint;
    }

    /** Behind it a clause may be denied, or be about something else than the one before. */
    static boolean turnsOrNames(Token token) {
        return token.isNamed()
                || token.is(Role.NEGATION)
                || token.is(Role.DENIAL)
                || token.is(Role.REST)
                || token.is(Role.ONLY)
                || token.is(Role.EXCEPT);
    }

    /** "Although it was not done at the debrief, …" */
    private boolean beginsAgainst(int one) {
        return firstBut >= 0 && firstBut < one;
    }

    private boolean endsAgainst(int one) {
        return sentence.get(one).words().text().endsWith("が");
    }

    /** Where the second clause begins. */
    int separator(int one, int next) {
        int at = one + 1;
        while (at < next
                && !separates(sentence.get(at))
                && !sentence.get(at).is(Role.AND)
                && !sentence.get(at).is(Role.BUT)) {
            at++;
        }
        return at;
    }

    static boolean isInstead(Token token) {
        return token.is(Role.NEGATION) && token.words().text().endsWith("なく");
    }

    private static boolean isAgainst(Token token) {
        return token.is(Role.BUT) || isConcession(token);
    }

    /** ですが and しておりますが, not the が of 開発会社が. */
    static boolean isConcession(Token token) {
        String words = token.words().text();
        return token.is(Role.FILLER) && (words.equals("が") || CONCEDING.stream().anyMatch(words::endsWith));
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
    boolean isPast(int one, int next) {
        boolean marked = sentence.subList(0, next).stream().anyMatch(token -> token.is(Role.FILLER, Expression.PAST));
        String words = sentence.get(one).words().text();
        boolean verb = words.startsWith("was ")
                || words.startsWith("were ")
                || words.startsWith("had ")
                || words.endsWith("ました")
                || words.endsWith("でした");
        return marked
                || verb
                || sentence.subList(one + 1, next).stream()
                        .anyMatch(token -> token.is(Role.FILLER)
                                && isPastEnding(token.words().text()));
    }

    static boolean isPastEnding(String words) {
        return words.startsWith("でした") || words.startsWith("だった") || words.startsWith("であった");
    }
}
