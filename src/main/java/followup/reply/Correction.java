package followup.reply;

import followup.reply.Cues.Cue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody corrects in plain words below what they wrote in the same mail: "Correction: W-02 is planned", "W-02 should read 1, not 3", W-02は3と書きましたが、正しくは1です, 上のW-02は誤りで、正しくは1です. The one
 * status named as the right one takes the place of what stands above; anything less plain leaves both to a person.
 */
final class Correction {

    private final StatementReader statements;
    private final Lexer lexer;
    private final Cues cues;

    Correction(StatementReader statements, Lexer lexer) {
        this.statements = statements;
        this.lexer = lexer;
        this.cues = lexer.cues();
    }

    /**
     * The status named as the right one; empty when the sentence corrects nothing, or not plainly.
     *
     * @param before what stands in front of the measure
     * @param rest what stands behind it
     * @param above what was said of the measure so far
     */
    Optional<Statement> read(List<Token> before, List<Token> rest, String title, List<Claim> above) {
        int turn = Tokens.first(rest, this::turnsToRight);
        if (turn >= 0) {
            return turned(before, rest.subList(0, turn), rest.subList(turn + 1, rest.size()), title, above);
        }
        Passage words = Tokens.joined(rest);
        String text = words.text();
        int start = Lexer.skipSpaces(text, 0);
        int reads = cues.lengthAt(text, start, Cue.READS);
        boolean headed = isAnnouncedBy(before, cues);
        boolean bare = before.stream().allMatch(Token.Sign.class::isInstance);
        if (above.isEmpty() || !headed && !(bare && reads > 0)) {
            return Optional.empty();
        }
        int end = endOfRight(text, start + reads);
        Statement right = statement(words.slice(start + reads, end), title);
        boolean agrees = end == text.length() || isWhatStoodAbove(words.slice(end), title, above);
        return isPlain(right) && agrees ? Optional.of(right) : Optional.empty();
    }

    /** と書きましたが、正しくは */
    private boolean turnsToRight(Token token) {
        return token.doubts(Reason.CORRECTED) && cues.end(token.words().text(), Cue.RIGHT);
    }

    /** W-02は3と書きましたが、正しくは1です: of two statuses the mistake, which is all that was said so far, and what is right. */
    private Optional<Statement> turned(
            List<Token> before, List<Token> mistake, List<Token> behind, String title, List<Claim> above) {
        boolean unsaid = mistake.stream().allMatch(token -> token.is(Role.FILLER) || token instanceof Token.Sign);
        Statement wrong = unsaid ? Statement.nothing() : statements.read(withoutQuotes(mistake), title);
        Statement right = statements.read(withoutQuotes(behind), title);
        boolean plain = before.stream().allMatch(this::mayStandInFront)
                && (unsaid ? statuses(above).size() == 1 : isPlain(wrong))
                && isPlain(right);
        if (!plain) {
            return Optional.empty();
        }
        Stated mistaken = unsaid
                ? statuses(above).iterator().next()
                : wrong.said().getFirst().status();
        boolean turns =
                right.said().getFirst().status() != mistaken && Set.of(mistaken).containsAll(statuses(above));
        return turns ? Optional.of(right) : Optional.empty();
    }

    /** 訂正：, ※訂正： or すみません、 */
    private boolean mayStandInFront(Token token) {
        return token instanceof Token.Sign
                || token.is(Role.FILLER)
                || token.is(Role.HARMLESS)
                || token.doubts(Reason.CORRECTED)
                || cues.are(token.words().text(), Cue.ABOVE)
                || token instanceof Token.Other && token.words().text().chars().noneMatch(Character::isLetterOrDigit);
    }

    /** 「対策中」 is the status it quotes. */
    private static List<Token> withoutQuotes(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.is(Token.Sign.Kind.OPEN) && !token.is(Token.Sign.Kind.CLOSE))
                .toList();
    }

    /** "Correction to the above:" */
    static boolean isAnnouncedBy(List<Token> heading, Cues cues) {
        return cues.are(Tokens.joined(heading).text().strip(), Cue.CORRECTING);
    }

    /** Where ", not 3" or " instead of 3" begins. */
    private int endOfRight(String text, int from) {
        return cues.of(Cue.INSTEAD).stream()
                .mapToInt(word -> text.indexOf(word, from))
                .filter(at -> at >= 0)
                .min()
                .orElse(text.length());
    }

    private boolean isWhatStoodAbove(Passage wrong, String title, List<Claim> above) {
        int word = cues.lengthAt(wrong.text(), 0, Cue.INSTEAD);
        Statement replaced = statement(wrong.slice(word), title);
        return isPlain(replaced)
                && statuses(above).equals(Set.of(replaced.said().getFirst().status()));
    }

    private static Set<Stated> statuses(List<Claim> claims) {
        var statuses = EnumSet.noneOf(Stated.class);
        claims.forEach(claim -> claim.said().forEach(said -> statuses.add(said.status())));
        return statuses;
    }

    private Statement statement(Passage words, String title) {
        return statements.read(lexer.tokens(words), title);
    }

    private static boolean isPlain(Statement statement) {
        return statement.said().size() == 1
                && statement.said().getFirst().sure()
                && statement.said().getFirst().reasons().isEmpty()
                && statement.reasons().isEmpty()
                && statement.notes().isEmpty();
    }

    /** The claims that stand: where the last one plainly corrects those above it, only that; where anything else was said, all of them in doubt. */
    static List<Claim> standing(List<Claim> claims) {
        List<Claim> corrections = claims.stream()
                .filter(claim -> claim.source() == Claim.Source.CORRECTION)
                .toList();
        if (corrections.isEmpty()) {
            return claims;
        }
        List<Claim> above = claims.subList(0, claims.size() - 1);
        boolean plain = corrections.equals(List.of(claims.getLast()))
                && above.stream().allMatch(claim -> claim.source() == Claim.Source.WORDS && claim.isSure());
        return plain
                ? corrections
                : Stream.concat(claims.stream(), corrections.stream().map(Correction::doubted))
                        .toList();
    }

    private static Claim doubted(Claim claim) {
        return new Claim(
                claim.measure(),
                claim.source(),
                claim.said(),
                claim.dates(),
                claim.content(),
                EnumSet.of(Reason.CORRECTED),
                claim.evidence());
    }
}
