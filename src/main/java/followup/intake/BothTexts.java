package followup.intake;

import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.Doubt;
import followup.reply.Reading;
import followup.reply.Span;
import followup.reply.StatedDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A mail's plain text and its HTML are two witnesses of one statement. Where they agree, the text's words are the
 * evidence and the doubts of both count. Where one says nothing at all, the other speaks alone, since some programs leave the text part empty. A
 * measure of which only one speaks surely waits for a person; where both do and say different things, the whole mail does.
 */
final class BothTexts {

    private BothTexts() {}

    static Reading reconcile(Reading text, Reading html) {
        if (isSilent(html)) {
            return text;
        }
        if (isSilent(text)) {
            return html;
        }
        var doubts = both(text.doubts(), html.doubts());
        String contradicted = contradicted(text.answers(), html.answers());
        if (!contradicted.isEmpty()) {
            doubts.add(new Doubt(HoldReason.TEXTS_DISAGREE.code(), contradicted, 0));
        }
        return new Reading(
                both(text, html),
                text.additional(),
                doubts,
                both(text.questions(), html.questions()),
                text.visibleText());
    }

    private static List<Answer> both(Reading text, Reading html) {
        var answers = new ArrayList<Answer>();
        for (Answer answer : text.answers()) {
            boolean agreed = html.answers().stream().anyMatch(other -> saysTheSame(answer, other));
            answers.add(agreed ? answer : doubted(answer));
        }
        html.answers().stream()
                .filter(other -> text.answers().stream()
                        .noneMatch(answer -> answer.measure().equals(other.measure())))
                .map(BothTexts::doubted)
                .map(BothTexts::withoutPlace)
                .forEach(answers::add);
        return answers;
    }

    private static Answer doubted(Answer answer) {
        if (answer.certainty() != Certainty.CLEAR) {
            return answer;
        }
        return new Answer(
                answer.measure(),
                answer.status(),
                answer.date(),
                answer.content(),
                Certainty.PROPOSED,
                answer.evidence(),
                answer.line(),
                answer.span(),
                List.of(HoldReason.TEXTS_DISAGREE.code()));
    }

    /** Lines are those of the text. */
    private static Answer withoutPlace(Answer answer) {
        return new Answer(
                answer.measure(),
                answer.status(),
                answer.date(),
                answer.content(),
                answer.certainty(),
                answer.evidence(),
                0,
                new Span(0, 0),
                answer.reasons());
    }

    /** A doubt that only one of the two raises is a doubt about the mail. */
    private static List<Doubt> both(List<Doubt> text, List<Doubt> html) {
        var doubts = new ArrayList<>(text);
        html.stream()
                .filter(doubt ->
                        doubts.stream().noneMatch(known -> known.reason().equals(doubt.reason())))
                .map(doubt -> new Doubt(doubt.reason(), doubt.words(), 0))
                .forEach(doubts::add);
        return doubts;
    }

    private static boolean isSilent(Reading reading) {
        return reading.answers().isEmpty()
                && reading.additional().isEmpty()
                && reading.doubts().isEmpty();
    }

    /** Evidence and content may differ in layout; the statement may not. */
    private static boolean saysTheSame(Answer one, Answer other) {
        return one.measure().equals(other.measure())
                && one.status() == other.status()
                && (one.certainty() == Certainty.CLEAR) == (other.certainty() == Certainty.CLEAR)
                && from(one).equals(from(other));
    }

    /** The measures of which both are sure, and tell different things. */
    private static String contradicted(List<Answer> text, List<Answer> html) {
        return text.stream()
                .filter(answer -> html.stream().anyMatch(other -> contradicts(answer, other)))
                .map(Answer::measure)
                .collect(Collectors.joining(" "));
    }

    private static boolean contradicts(Answer one, Answer other) {
        boolean bothSure = one.certainty() == Certainty.CLEAR && other.certainty() == Certainty.CLEAR;
        boolean bothDated = one.date().isPresent() && other.date().isPresent();
        return one.measure().equals(other.measure())
                && bothSure
                && (one.status() != other.status() || bothDated && !from(one).equals(from(other)));
    }

    private static Optional<LocalDate> from(Answer answer) {
        return answer.date().map(StatedDate::from);
    }
}
