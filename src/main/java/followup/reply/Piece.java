package followup.reply;

import java.util.List;
import java.util.Optional;

/** What a stretch of a reply is, compared with what we sent. A piece is a line, or several that were one before a program broke them. */
sealed interface Piece {

    /** Of the line it begins on; see {@link ReplyLine#layer()}. */
    int layer();

    Passage text();

    /** Nothing, or ornaments. */
    record Blank(int layer, Passage text) implements Piece {}

    /** Stands so in something we sent. */
    record Unchanged(int layer, Passage text) implements Piece {}

    /** The end of what a person wrote here: a signature, the introduction of a quotation. */
    record Edge(int layer, Passage text) implements Piece {}

    /**
     * The first line of a block.
     *
     * @param code of its measure; empty when it is the block for others, or damaged
     * @param additional whether it is the block for measures nobody recommended
     * @param before what was added in front
     * @param after what was added behind
     */
    record Heading(int layer, Passage text, Optional<String> code, boolean additional, Passage before, Passage after)
            implements Piece {}

    /** Labelled slots, filled or not. */
    record Slots(int layer, Passage text, List<Slot> slots) implements Piece {}

    /**
     * @param kind what belongs into it
     * @param value what is in it, brackets taken off
     * @param whole with its label
     * @param remark what was typed behind its empty brackets and is no value
     */
    record Slot(Vocabulary.Slot kind, Passage value, Passage whole, Passage remark) {}

    /**
     * Not ours.
     *
     * @param quoted whether quote marks stand in front of it
     */
    record Added(int layer, Passage text, boolean quoted) implements Piece {}
}
