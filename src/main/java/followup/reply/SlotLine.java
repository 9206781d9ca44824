package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;

/** Reads labelled slots: {@code 状況［1］　日付［1/15］}, also with brackets lost ({@code 状況 1}) or as {@code 状況：対策済み}. */
final class SlotLine {

    private static final String BULLETS = " ・-*■●○◆※→>";

    private static final String OPENING = "[(【〔「『{<";
    private static final String CLOSING = "])】〕」』}>";

    /** What stands between the cells of a row. */
    private static final String CELL_ENDS = " |│┃,、/";

    /** UTF-16 units of a label, spaces within it included. */
    private static final int LONGEST_LABEL = 24;

    private final Vocabulary vocabulary;
    private final List<String> formLabels;
    private final Cues cues;

    /** Labels without spaces. */
    private final Map<String, Vocabulary.Slot> kinds = new HashMap<>();

    private final Set<Character> beginnings = new HashSet<>();

    /** @param formLabels the labels of our own forms, in their order */
    SlotLine(Vocabulary vocabulary, List<String> formLabels) {
        this.vocabulary = vocabulary;
        this.formLabels = formLabels;
        this.cues = vocabulary.cues();
        Vocabulary.Slot[] places = Vocabulary.Slot.values();
        for (int place = 0; place < Math.min(places.length, formLabels.size()); place++) {
            kinds.put(formLabels.get(place), places[place]);
        }
        kinds.putAll(vocabulary.labels());
        kinds.keySet().forEach(label -> beginnings.add(label.charAt(0)));
    }

    private record Label(Vocabulary.Slot kind, int start, int end) {}

    /** 番号　状況　時期, "Code, Measure, Status, Completed / planned": the heads of the columns of somebody's table. */
    boolean headsTable(Passage line) {
        String text = line.text();
        int columns = 0;
        for (String head : cues.of(Cues.Cue.COLUMN)) {
            if (head.contains(" ") || head.contains("/")) {
                String less = text.replace(head, "|");
                columns += less.equals(text) ? 0 : 1;
                text = less;
            }
        }
        var cells = new ArrayList<String>();
        new StringTokenizer(text, CELL_ENDS).asIterator().forEachRemaining(cell -> cells.add((String) cell));
        return columns + cells.size() > 1
                && columns
                                + cells.stream()
                                        .filter(cell -> cues.are(cell, Cues.Cue.COLUMN))
                                        .count()
                        > 0
                && cells.stream().allMatch(cell -> kinds.containsKey(cell) || cues.are(cell, Cues.Cue.COLUMN));
    }

    /** Empty when the line does not begin with a label. */
    List<Piece.Slot> read(Passage line) {
        String text = squared(line.text());
        if (listsInOrder(text)) {
            return List.of();
        }
        int start = 0;
        while (start < text.length() && BULLETS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        var slots = new ArrayList<Piece.Slot>();
        Optional<Label> label = labelAt(text, start, false);
        while (label.isPresent()) {
            Label current = label.get();
            Optional<Label> next = nextLabel(text, current.end());
            int end = next.map(Label::start).orElse(text.length());
            slots.add(slot(
                    current,
                    line.slice(current.end(), end).trimmed(),
                    line.slice(current.start(), end).trimmed()));
            label = next;
        }
        return slots;
    }

    /** 回答（上から順）：1,3,4: the answers of many measures, and no slot of one. */
    private boolean listsInOrder(String text) {
        int figure = 0;
        while (figure < text.length() && !Character.isDigit(text.charAt(figure))) {
            figure++;
        }
        return cues.standIn(text.substring(0, figure), Cues.Cue.ORDER);
    }

    /** In the place of a date only a date counts; what was typed behind the empty brackets of one is a remark. */
    private static Piece.Slot slot(Label label, Passage value, Passage whole) {
        boolean bracketed = squared(value.text()).startsWith("[");
        int close = bracketed ? closing(squared(value.text())) : -1;
        boolean remark = label.kind() == Vocabulary.Slot.DATE
                && close > 0
                && value.slice(1, close).isBlank()
                && value.text().substring(close + 1).chars().noneMatch(Character::isDigit);
        return remark
                ? new Piece.Slot(
                        label.kind(),
                        Passage.empty(),
                        whole,
                        value.slice(close + 1).trimmed())
                : new Piece.Slot(label.kind(), withoutBrackets(value), whole, Passage.empty());
    }

    /** The same text with 【 】, ( ) and the like, where they stand around the value of a slot, as square brackets. */
    private static String squared(String text) {
        var squared = new StringBuilder(text);
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open < 0 && OPENING.indexOf(c) >= 0 && isBehindLabel(text, i)) {
                open = OPENING.indexOf(c);
                squared.setCharAt(i, '[');
            } else if (open >= 0 && c == CLOSING.charAt(open)) {
                squared.setCharAt(i, ']');
                open = -1;
            }
        }
        return squared.toString();
    }

    /** At the beginning, or directly behind a word or a colon: 状況(1), 日付：【1/15】. */
    private static boolean isBehindLabel(String text, int at) {
        int last = at - 1;
        while (last >= 0 && text.charAt(last) == ' ') {
            last--;
        }
        return last < 0 || text.charAt(last) == ':' || Character.isLetter(text.charAt(last));
    }

    /** Whether the last slot of the line is opened and not closed: its value goes on in the next line. */
    static boolean isOpen(Passage line) {
        int open = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.text().charAt(i);
            open = c == '[' ? open + 1 : c == ']' ? Math.max(0, open - 1) : open;
        }
        return open > 0;
    }

    private Optional<Label> nextLabel(String text, int from) {
        int open = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            open = c == '[' ? open + 1 : c == ']' ? open - 1 : open;
            boolean boundary = i > from && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == ']');
            Optional<Label> label = boundary ? labelAt(text, i, open > 0) : Optional.empty();
            if (label.isPresent() && !goesOnTelling(text, label.get())) {
                return label;
            }
        }
        return Optional.empty();
    }

    /** "scheduled, date fixed": behind a comma a label with neither colon, bracket nor figure is a word. */
    private static boolean goesOnTelling(String text, Label label) {
        return text.substring(0, label.start()).stripTrailing().endsWith(",")
                && text.substring(label.end()).chars().noneMatch(c -> Character.isDigit(c) || ":=[".indexOf(c) >= 0);
    }

    /** @param inBrackets whether the slot before is still open; then only a label with a bracket of its own counts */
    private Optional<Label> labelAt(String text, int start, boolean inBrackets) {
        Optional<Label> found = Optional.empty();
        if (start >= text.length() || !beginnings.contains(text.charAt(start))) {
            return found;
        }
        var label = new StringBuilder();
        for (int at = start; at < Math.min(text.length(), start + LONGEST_LABEL); at++) {
            if (text.charAt(at) != ' ') {
                label.append(text.charAt(at));
            }
            Vocabulary.Slot kind = kinds.get(label.toString());
            if (vocabulary.cues().lengthAt(text, start, Cues.Cue.NO_LABEL) == at + 1 - start) {
                found = Optional.empty();
            }
            if (kind != null && isFollowedByValue(text, at + 1, formLabels.contains(label.toString()), inBrackets)) {
                found = Optional.of(new Label(kind, start, at + 1));
            }
        }
        return found;
    }

    private static boolean isFollowedByValue(String text, int end, boolean ofForm, boolean inBrackets) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        char c = at < text.length() ? text.charAt(at) : ' ';
        if (c == '[' || inBrackets) {
            return c == '[';
        }
        return c == ':' || c == '=' || ofForm && (at > end || at >= text.length() || c >= '0' && c <= '9' || c == ']');
    }

    private static Passage withoutBrackets(Passage value) {
        Passage rest = value;
        while (rest.length() > 0 && ":= ".indexOf(rest.text().charAt(0)) >= 0) {
            rest = rest.slice(1);
        }
        String shape = squared(rest.text());
        if (!shape.startsWith("[")) {
            boolean stray = shape.endsWith("]") && shape.indexOf('[') < 0;
            return withoutBlanks(stray ? rest.slice(0, rest.length() - 1) : withoutEmptyBracket(rest, shape));
        }
        int close = closing(shape);
        if (close < 0) {
            return withoutBlanks(rest.slice(1));
        }
        Passage inside = rest.slice(1, close).trimmed();
        Passage outside = rest.slice(close + 1).trimmed();
        boolean both = !inside.isBlank() && !outside.isBlank();
        return withoutBlanks(both ? rest.slice(1, close).plus(rest.slice(close)) : inside.plus(outside));
    }

    /** 対策済み of "対策済み [ ]": written in front of the bracket that was left empty. */
    private static Passage withoutEmptyBracket(Passage value, String shape) {
        int open = shape.indexOf('[');
        boolean empty = open > 0
                && shape.endsWith("]")
                && shape.substring(open + 1, shape.length() - 1).isBlank();
        return empty ? value.slice(0, open) : value;
    }

    private static int closing(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '[' ? 1 : text.charAt(i) == ']' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return text.indexOf(']');
    }

    /** Underscores and dots stood for the blank. */
    private static Passage withoutBlanks(Passage value) {
        Passage rest = value.trimmed();
        while (rest.length() > 0
                && "_. ".indexOf(rest.text().charAt(rest.length() - 1)) >= 0
                && rest.text().indexOf("__") >= 0) {
            rest = rest.slice(0, rest.length() - 1);
        }
        while (rest.text().startsWith("_")) {
            rest = rest.slice(1);
        }
        return rest.trimmed();
    }
}
