package followup.intake;

import followup.intake.ReviewedMail.Kind;
import followup.intake.ReviewedMail.Passage;
import followup.mail.Attachment;
import followup.mail.DecodedMail;
import followup.mail.TextLine;
import followup.reply.Answer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds in a mail the passages from which it was read. A mail with a text and an HTML part was read in both; shown is the part that
 * the words stand in.
 */
final class Passages {

    private final Map<Integer, TextLine> lines = new HashMap<>();

    private Passages(List<TextLine> lines) {
        lines.forEach(line -> this.lines.put(line.number(), line));
    }

    static ReviewedMail in(DecodedMail mail, List<Answer> answers, List<Hold> holds, List<String> additional) {
        var text = mail.body().lines();
        var html = mail.body().other().orElse(text);
        boolean inHtml = new Passages(html).count(answers) > new Passages(text).count(answers);
        var shown = inHtml ? html : text;
        var passages = new Passages(shown);
        return new ReviewedMail(
                shown.stream()
                        .map(line -> new ReviewedMail.Line(line.number(), line.text(), line.quoteDepth()))
                        .toList(),
                passages.all(answers, holds, additional),
                mail.attachments().stream().map(Attachment::name).toList());
    }

    private long count(List<Answer> answers) {
        return answers.stream().filter(this::holds).count();
    }

    /** Whether the answer's words stand, or at least begin, where it says they do. */
    private boolean holds(Answer answer) {
        var line = lines.get(answer.line());
        int from = answer.span().from();
        int to = answer.span().to();
        return line != null
                && to <= line.text().length()
                && from < to
                && answer.evidence().startsWith(line.text().substring(from, to).strip());
    }

    private List<Passage> all(List<Answer> answers, List<Hold> holds, List<String> additional) {
        var found = new ArrayList<Passage>();
        answers.stream()
                .filter(this::holds)
                .forEach(answer -> found.add(new Passage(
                        answer.line(), answer.span().from(), answer.span().to(), Kind.ANSWER, answer.measure())));
        holds.forEach(hold -> of(hold).forEach(found::add));
        additional.forEach(words -> firstLineWith(words)
                .map(line -> words(line, words, Kind.ADDITIONAL, ""))
                .forEach(found::add));
        found.sort(Comparator.comparingInt(Passage::line).thenComparingInt(Passage::from));
        return found;
    }

    private Stream<Passage> of(Hold hold) {
        var line = lines.get(hold.line());
        return line == null ? Stream.empty() : Stream.of(words(line, hold.words(), Kind.REASON, hold.code()));
    }

    /** Words that go on below, or stand otherwise in the line, mark the whole line. */
    private static Passage words(TextLine line, String words, Kind kind, String about) {
        int at = words.isEmpty() ? -1 : line.text().indexOf(words);
        return at < 0
                ? new Passage(line.number(), 0, line.text().length(), kind, about)
                : new Passage(line.number(), at, at + words.length(), kind, about);
    }

    private Stream<TextLine> firstLineWith(String words) {
        var first = words.lines().findFirst().orElse("").strip();
        return first.isEmpty()
                ? Stream.empty()
                : lines.values().stream()
                        .filter(line -> line.text().contains(first))
                        .min(Comparator.comparingInt(TextLine::number))
                        .stream();
    }
}
