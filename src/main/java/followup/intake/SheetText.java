package followup.intake;

import followup.reply.Answer;
import followup.reply.ReplyText;
import followup.reply.Span;
import followup.sheet.FilledForm;
import followup.sheet.SheetCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filled form written as the text form of our letters, so that the words in its cells are read by the very same rules:
 *
 * <pre>
 * [W-01] SQL文の組み立てをプレースホルダに改める
 *   状況［対策済み］　日付［2023年1月］
 *   内容［単価から計算し直すよう改めた］
 * </pre>
 */
final class SheetText {

    private static final String OPEN = "［";
    private static final String CLOSE = "］";

    private final List<ReplyText.Line> lines = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();

    /** Where the text of a cell stands. */
    private record Stretch(int line, int from, int to, SheetCell cell) {}

    private SheetText() {}

    /** @param headings the words for status, date and content */
    static SheetText of(List<FilledForm.Row> rows, List<SheetCell> others, List<String> headings, FormWords words) {
        var text = new SheetText();
        for (var row : rows) {
            text.line("[" + row.code() + "] " + words.titleOf(row.code()));
            text.slots(List.of(headings.get(0), headings.get(1)), List.of(row.status(), row.date()));
            text.slots(List.of(headings.get(2)), List.of(row.content()));
            text.line("");
        }
        for (var other : others) {
            text.line(words.others());
            text.slots(List.of(headings.get(2)), List.of(Optional.of(other)));
            text.line("");
        }
        return text;
    }

    /** The titles of the measures, and the line above the field for what nobody recommended. */
    interface FormWords {

        String titleOf(String code);

        String others();
    }

    /** The same form with nothing in it. */
    static String blank(List<String> codes, List<String> headings, FormWords words) {
        var rows = codes.stream()
                .map(code -> new FilledForm.Row(code, Optional.empty(), Optional.empty(), Optional.empty(), true))
                .toList();
        var text = of(rows, List.of(), headings, words);
        text.line(words.others());
        text.slots(List.of(headings.get(2)), List.of(Optional.empty()));
        return text.plain();
    }

    ReplyText reply() {
        return new ReplyText(lines);
    }

    private String plain() {
        return String.join("\n", lines.stream().map(ReplyText.Line::text).toList());
    }

    /** The cell from which an answer was read: the one its words stand in, or the first one of its line. */
    Optional<SheetCell> cellOf(Answer answer) {
        var inLine = stretches.stream()
                .filter(stretch -> stretch.line() == answer.line())
                .toList();
        return inLine.stream()
                .filter(stretch ->
                        stretch.from() < answer.span().to() && answer.span().from() < stretch.to())
                .findFirst()
                .or(() -> inLine.stream().findFirst())
                .map(Stretch::cell);
    }

    Optional<SheetCell> cellAt(int line) {
        return stretches.stream()
                .filter(stretch -> stretch.line() == line)
                .map(Stretch::cell)
                .findFirst();
    }

    private void line(String text) {
        lines.add(new ReplyText.Line(lines.size() + 1, text, 0, List.of()));
    }

    private void slots(List<String> labels, List<Optional<SheetCell>> cells) {
        var line = new StringBuilder(" ");
        var struck = new ArrayList<Span>();
        for (int slot = 0; slot < labels.size(); slot++) {
            line.append(' ').append(labels.get(slot)).append(OPEN);
            int from = line.length();
            var cell = cells.get(slot);
            if (cell.isPresent()) {
                line.append(onOneLine(cell.get().text()));
                stretches.add(new Stretch(lines.size() + 1, from, line.length(), cell.get()));
                cell.get()
                        .struck()
                        .forEach(stretch -> struck.add(new Span(from + stretch.from(), from + stretch.to())));
            } else {
                line.append('　');
            }
            line.append(CLOSE);
        }
        lines.add(new ReplyText.Line(lines.size() + 1, line.toString(), 0, struck));
    }

    /** As long as before: brackets would close the field, line breaks end it. */
    private static String onOneLine(String text) {
        return text.replace('［', '（')
                .replace('］', '）')
                .replace('[', '(')
                .replace(']', ')')
                .replace('\r', ' ')
                .replace('\n', ' ')
                .replace('\u2028', ' ')
                .replace('\u2029', ' ')
                .replace('\u0085', ' ')
                .replace('\u000b', ' ')
                .replace('\f', ' ');
    }
}
