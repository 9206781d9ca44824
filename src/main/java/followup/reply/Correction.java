package followup.reply;

import followup.reply.Cues.Cue;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody corrects in plain words below what they wrote in the same mail: "Correction: W-02 is planned", "W-02 should read 1, not 3". The one
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
        Passage words = Tokens.joined(rest);
        String text = words.text();
        int start = afterSpaces(text, 0);
        int reads = cues.lengthAt(text, start, Cue.READS);
        boolean headed = cues.are(Tokens.joined(before).text().strip(), Cue.CORRECTING);
        boolean bare = before.stream().allMatch(Token.Sign.class::isInstance);
        if (above.isEmpty() || !headed && !(bare && reads > 0)) {
            return Optional.empty();
        }
        int end = endOfRight(text, start + reads);
        Statement right = statement(words.slice(start + reads, end), title);
        boolean agrees = end == text.length() || isWhatStoodAbove(words.slice(end), title, above);
        return isPlain(right) && agrees ? Optional.of(right) : Optional.empty();
    }

    private static int afterSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
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
