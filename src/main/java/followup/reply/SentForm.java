package followup.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text we sent: its lines, and the blocks of the form in it. A block begins with a line such as {@code [W-01] title（危険度: 高）} and holds
 * slots such as {@code 状況［　］}; slots under another heading are the block for measures nobody recommended. Works on any text; one without a form
 * has no codes. Immutable.
 */
public final class SentForm {

    /** Lines; a letter is some two hundred. The rest is not looked at. */
    static final int MOST_LINES = 5_000;

    private final List<Line> lines;
    private final Map<String, Block> blocks;
    private final Optional<Line> additional;

    /** @param key the line folded, without any space */
    record Line(int index, String key, Passage text) {}

    /** @param heading the line the block begins with; {@code title} as written, without the risk */
    private record Block(String code, String title, Line heading) {}

    /** 危険度 and 高 of （危険度: 高）, folded. */
    record Risk(String label, String value) {}

    private SentForm(List<Line> lines, Map<String, Block> blocks, Optional<Line> additional) {
        this.lines = lines;
        this.blocks = blocks;
        this.additional = additional;
    }

    /** @param sentText the bare text of the mail */
    public static SentForm of(String sentText) {
        var lines = new ArrayList<Line>();
        var blocks = new LinkedHashMap<String, Block>();
        Optional<Line> additional = Optional.empty();
        Optional<Line> heading = Optional.empty();
        boolean inBlock = false;
        for (String raw : (Iterable<String>) sentText.lines().limit(MOST_LINES)::iterator) {
            Passage text = Passage.of(raw).trimmed();
            var line = new Line(lines.size(), text.squeezed().text(), text);
            lines.add(line);
            Optional<Block> block = blockStartedBy(raw.strip(), line);
            if (block.isPresent()) {
                blocks.putIfAbsent(block.get().code(), block.get());
                inBlock = true;
            } else if (isSlotLine(line) && !inBlock && additional.isEmpty()) {
                additional = heading;
            } else if (!line.key().isEmpty() && !isSlotLine(line)) {
                heading = Optional.of(line);
                inBlock = false;
            }
        }
        return new SentForm(List.copyOf(lines), blocks, additional);
    }

    private static Optional<Block> blockStartedBy(String raw, Line line) {
        int close = raw.indexOf(']') < 0 ? raw.indexOf('］') : raw.indexOf(']');
        if (close < 2
                || !line.key().startsWith("[")
                || !isCode(raw.substring(1, close).strip())) {
            return Optional.empty();
        }
        String code = raw.substring(1, close).strip();
        return Optional.of(new Block(code, withoutRisk(raw.substring(close + 1).strip()), line));
    }

    /** One to four letters, a hyphen, one to four digits. */
    private static boolean isCode(String word) {
        int dash = word.indexOf('-');
        return dash >= 1
                && dash <= 4
                && word.length() - dash >= 2
                && word.length() - dash <= 5
                && word.substring(0, dash).chars().allMatch(Character::isLetter)
                && word.substring(dash + 1).chars().allMatch(Character::isDigit);
    }

    private static String withoutRisk(String heading) {
        boolean closes = heading.endsWith("）") || heading.endsWith(")");
        int open = Math.max(heading.lastIndexOf('（'), heading.lastIndexOf('('));
        return closes && open > 0 ? heading.substring(0, open).strip() : heading;
    }

    private static Optional<Risk> riskIn(Line heading) {
        String text = heading.text().text();
        int open = text.lastIndexOf('(');
        int colon = text.indexOf(':', Math.max(0, open));
        boolean closes = open >= 0 && colon > open && text.endsWith(")");
        String label = closes ? text.substring(open + 1, colon).strip() : "";
        String value = closes ? text.substring(colon + 1, text.length() - 1).strip() : "";
        return label.isEmpty() || value.isEmpty() ? Optional.empty() : Optional.of(new Risk(label, value));
    }

    /** Has a pair of brackets with nothing between. */
    private static boolean isSlotLine(Line line) {
        return line.key().contains("[]");
    }

    /** The measures asked in this text, in its order. */
    public List<String> codes() {
        return List.copyOf(blocks.keySet());
    }

    /** The title as we wrote it, without the risk. */
    public Optional<String> titleOf(String code) {
        return Optional.ofNullable(blocks.get(code)).map(Block::title);
    }

    /** In the order of the text. */
    Map<String, Risk> risks() {
        var risks = new LinkedHashMap<String, Risk>();
        blocks.forEach((code, block) -> riskIn(block.heading()).ifPresent(risk -> risks.put(code, risk)));
        return risks;
    }

    List<Line> lines() {
        return lines;
    }

    /** The whole line a block begins with. */
    Optional<Line> headingOf(String code) {
        return Optional.ofNullable(blocks.get(code)).map(Block::heading);
    }

    /** The heading over the slots for measures nobody recommended. */
    Optional<Line> additionalHeading() {
        return additional;
    }

    /** What stands in front of the slots, such as 状況; folded, without spaces, in the order of the text. */
    List<String> labels() {
        var labels = new ArrayList<String>();
        for (Line line : lines) {
            int from = 0;
            for (int open = line.key().indexOf("[]");
                    open >= 0;
                    open = line.key().indexOf("[]", from)) {
                String label = line.key().substring(from, open);
                if (!label.isEmpty() && !labels.contains(label)) {
                    labels.add(label);
                }
                from = open + 2;
            }
        }
        return labels;
    }
}
