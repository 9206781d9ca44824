package followup.reply;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the form we sent stands among the pieces of a reply.
 *
 * @param layer the mail that holds its blocks: 0 when the quotation has no marks, mostly 1
 * @param begins index of the first piece of ours in that layer; the number of pieces when there is none
 * @param ends index of the last one
 * @param lastMeasure index of the heading of the last measure; -1 for none
 */
record FormPlace(int layer, int begins, int ends, int lastMeasure) {

    static FormPlace of(List<Piece> pieces) {
        int layer = layer(pieces);
        int[] ours = IntStream.range(0, pieces.size())
                .filter(i -> isOurs(pieces.get(i)) && pieces.get(i).layer() == layer)
                .toArray();
        int lastMeasure = IntStream.of(ours)
                .filter(i -> pieces.get(i) instanceof Piece.Heading heading && !heading.additional())
                .max()
                .orElse(-1);
        return ours.length == 0
                ? new FormPlace(layer, pieces.size(), pieces.size() - 1, lastMeasure)
                : new FormPlace(layer, ours[0], ours[ours.length - 1], lastMeasure);
    }

    /**
     * Where the blocks are; without any, where other lines of ours are, since a greeting of ours may as well have been typed, and so may 状況：, which
     * counts last.
     */
    private static int layer(List<Piece> pieces) {
        return Stream.<Predicate<Piece>>of(
                        Piece.Heading.class::isInstance, FormPlace::isOurs, Piece.Slots.class::isInstance)
                .map(kind -> pieces.stream().filter(kind).mapToInt(Piece::layer).min())
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .orElse(0);
    }

    private static boolean isOurs(Piece piece) {
        return piece instanceof Piece.Heading || piece instanceof Piece.Unchanged;
    }

    /**
     * Whether an added line is of the mail that is read: above every quotation, between lines of our letter, or without a quote mark in or behind the
     * form. What stands without a mark in front of it, behind the introduction of a quotation, is a mail in between.
     *
     * @param at its index among the pieces
     */
    boolean isOwn(Piece.Added added, int at) {
        boolean inLetter = added.layer() == layer && at > begins && at < ends;
        return added.layer() == 0 || inLetter || !added.quoted() && (added.layer() == layer || at > begins);
    }
}
