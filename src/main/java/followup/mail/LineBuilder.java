package followup.mail;

import java.util.ArrayList;
import java.util.List;

/** Collects lines with their quote depth and struck stretches, collapsing white space as a browser does. Not thread-safe. */
final class LineBuilder {

    private final List<TextLine> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final List<Span> struck = new ArrayList<>();
    private final int mostChars;
    private int chars;
    private int depth;
    private int lineDepth;
    private boolean blankWaits;
    private boolean gapWaits;

    /** @param mostChars UTF-16 units that are kept */
    LineBuilder(int mostChars) {
        this.mostChars = mostChars;
    }

    boolean isFull() {
        return chars >= mostChars || lines.size() >= Limits.LINES;
    }

    void depth(int quoteDepth) {
        depth = quoteDepth;
    }

    int depth() {
        return depth;
    }

    /** Adds text as a browser flows it: runs of white space become one blank; NBSP stays. */
    void flow(String text, boolean isStruck) {
        for (int i = 0; i < text.length() && !isFull(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                blankWaits = true;
            } else {
                put(c, isStruck);
            }
        }
    }

    /** Adds text as it stands; line feeds end lines. */
    void keep(String text, boolean isStruck) {
        for (int i = 0; i < text.length() && !isFull(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                breakLine();
            } else if (c != '\r') {
                put(c, isStruck);
            }
        }
    }

    /** Adds a tab between two cells. */
    void tab() {
        blankWaits = false;
        begin();
        append('\t');
    }

    /** Ends the line, even an empty one. */
    void breakLine() {
        if (line.isEmpty()) {
            openGap();
            lineDepth = depth;
        }
        flush();
    }

    /** Ends the line when it holds something. */
    void endLine() {
        if (!line.isEmpty()) {
            flush();
        }
        blankWaits = false;
    }

    /** Wants an empty line before whatever comes next. */
    void gap() {
        endLine();
        gapWaits = true;
    }

    void blank() {
        blankWaits = true;
    }

    List<TextLine> lines() {
        endLine();
        return lines;
    }

    private void put(char c, boolean isStruck) {
        begin();
        if (blankWaits) {
            blankWaits = false;
            if (!line.isEmpty() && line.charAt(line.length() - 1) != '\t') {
                append(' ');
            }
        }
        if (isStruck) {
            int at = line.length();
            boolean goesOn = !struck.isEmpty()
                    && (struck.getLast().end() == at || struck.getLast().end() == at - 1 && line.charAt(at - 1) == ' ');
            int start = goesOn ? struck.removeLast().start() : at;
            struck.add(new Span(start, at + 1));
        }
        append(c);
    }

    private void append(char c) {
        line.append(c);
        chars++;
    }

    private void begin() {
        if (line.isEmpty()) {
            openGap();
            lineDepth = depth;
        }
    }

    private void openGap() {
        if (gapWaits && !lines.isEmpty() && !lines.getLast().text().isBlank() && !isFull()) {
            lines.add(new TextLine(
                    lines.size() + 1, "", Math.min(depth, lines.getLast().quoteDepth()), List.of()));
        }
        gapWaits = false;
    }

    private void flush() {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == '\t') {
            end--;
        }
        if (!isFull()) {
            String text = Cleaned.clean(line.substring(0, end));
            lines.add(new TextLine(lines.size() + 1, text, lineDepth, struck));
        }
        chars++;
        line.setLength(0);
        struck.clear();
        blankWaits = false;
    }
}
