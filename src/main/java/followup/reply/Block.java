package followup.reply;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a reply has in and around one block of the form, collected piece by piece. */
final class Block {

    private final Optional<String> measure;
    private final boolean additional;
    private final boolean ofForm;
    private final int layer;
    private final Passage heading;
    private final Map<Vocabulary.Slot, Piece.Slot> slots = new EnumMap<>(Vocabulary.Slot.class);
    private final List<Passage> texts = new ArrayList<>();
    private boolean textAfterGap;

    /**
     * @param measure empty for the block of additional measures and for one whose heading is damaged
     * @param ofForm false when somebody wrote the heading himself
     */
    Block(Optional<String> measure, boolean additional, boolean ofForm, int layer, Passage heading) {
        this.measure = measure;
        this.additional = additional;
        this.ofForm = ofForm;
        this.layer = layer;
        this.heading = heading;
    }

    Optional<String> measure() {
        return measure;
    }

    boolean isAdditional() {
        return additional;
    }

    boolean isOfForm() {
        return ofForm;
    }

    int layer() {
        return layer;
    }

    Passage heading() {
        return heading;
    }

    /** False when the block has this slot already: then a heading was lost in between. */
    boolean take(Piece.Slot slot) {
        boolean lost = slots.containsKey(slot.kind())
                || slot.kind() == Vocabulary.Slot.STATUS && slots.containsKey(Vocabulary.Slot.CONTENT);
        return !lost && slots.put(slot.kind(), slot) == null;
    }

    void take(Passage text, boolean afterGap) {
        textAfterGap |= afterGap && texts.isEmpty();
        texts.add(text);
    }

    Optional<Piece.Slot> slot(Vocabulary.Slot kind) {
        return Optional.ofNullable(slots.get(kind));
    }

    List<Passage> texts() {
        return texts;
    }

    /** Whether all its text stands behind a blank line, so that it may be about everything. */
    boolean isTextAfterGap() {
        return textAfterGap;
    }

    boolean hasAnswer() {
        return !texts.isEmpty()
                || slots.values().stream().anyMatch(slot -> !slot.value().isBlank());
    }
}
