package followup.intake;

import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.Reading;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A mail's text and its attached form are two witnesses. What only one of them says, counts; where both say the same, the less certain one
 * decides; where they differ, a person does.
 */
final class SheetBesideText {

    private SheetBesideText() {}

    /** The doubts of the text stay doubts; those of the form are told by {@link SheetReading#holds}. */
    static Reading joined(Reading text, SheetReading sheet, List<Hold> holds) {
        var answers = new ArrayList<Answer>();
        for (var written : text.answers()) {
            var filled = sheet.answers().stream()
                    .filter(answer -> answer.measure().equals(written.measure()))
                    .findFirst();
            if (filled.isPresent() && !agree(written, filled.get())) {
                holds.add(new Hold(
                        HoldReason.SHEET_DISAGREES.code(),
                        written.evidence() + " / " + filled.get().evidence(),
                        written.line()));
            }
            answers.add(filled.filter(answer -> decides(answer, written)).orElse(written));
        }
        sheet.answers().stream()
                .filter(filled ->
                        answers.stream().noneMatch(answer -> answer.measure().equals(filled.measure())))
                .forEach(answers::add);
        var additional = new LinkedHashSet<>(text.additional());
        additional.addAll(sheet.additional());
        return new Reading(answers, List.copyOf(additional), text.doubts(), text.questions(), text.visibleText());
    }

    /** Whether the two can be true together: the same status, and dates of which one is missing or both are the same. */
    static boolean agree(Answer one, Answer other) {
        boolean dates = one.date().isEmpty()
                || other.date().isEmpty()
                || (one.date().get().from().equals(other.date().get().from())
                        && one.date().get().precision() == other.date().get().precision());
        return one.status() == other.status() && dates;
    }

    /** The less certain one; of two that are equally certain, the one that tells more. */
    private static boolean decides(Answer filled, Answer written) {
        if (filled.certainty() != written.certainty()) {
            return written.certainty() == Certainty.CLEAR;
        }
        return filled.date().isPresent() && written.date().isEmpty()
                || filled.date().isPresent() == written.date().isPresent()
                        && written.content().isEmpty()
                        && !filled.content().isEmpty();
    }
}
