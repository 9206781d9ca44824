package followup.intake;

import followup.reply.Answer;
import followup.reply.Certainty;
import followup.reply.Doubt;
import followup.reply.Reading;
import java.util.ArrayList;
import java.util.List;

/**
 * A mail's plain text and its HTML are two witnesses of one statement. Where they agree, the text's words are the
 * evidence and the doubts of both count. Where one says nothing at all, the other speaks alone, since some programs leave the text part empty. Where
 * they differ, a person decides.
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
        boolean agree = text.answers().size() == html.answers().size()
                && text.answers().stream()
                        .allMatch(answer -> html.answers().stream().anyMatch(other -> saysTheSame(answer, other)));
        if (agree) {
            return new Reading(
                    text.answers(),
                    text.additional(),
                    both(text.doubts(), html.doubts()),
                    both(text.questions(), html.questions()),
                    text.visibleText());
        }
        var doubts = new ArrayList<>(text.doubts());
        doubts.add(new Doubt(HoldReason.TEXTS_DISAGREE.code(), differing(text.answers(), html.answers()), 0));
        return new Reading(text.answers(), text.additional(), doubts, text.questions(), text.visibleText());
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
                && one.date().map(date -> date.from()).equals(other.date().map(date -> date.from()));
    }

    private static String differing(List<Answer> text, List<Answer> html) {
        var measures = new ArrayList<String>();
        for (Answer answer : text) {
            if (html.stream().noneMatch(other -> saysTheSame(answer, other))) {
                measures.add(answer.measure());
            }
        }
        for (Answer answer : html) {
            if (text.stream().noneMatch(other -> other.measure().equals(answer.measure()))) {
                measures.add(answer.measure());
            }
        }
        return String.join(" ", measures);
    }
}
