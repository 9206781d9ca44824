package followup.reply;

import java.util.ArrayList;
import java.util.List;

/** A reply as its writer sees it, before a mail program sends it: words above, the letter with what was filled in and typed between, words below. */
final class Draft {

    /** @param typed whether it was typed between the lines of the letter */
    record Line(String text, boolean typed) {}

    final SampleLetter letter;
    final List<String> above = new ArrayList<>();
    final List<Line> quoted = new ArrayList<>();
    final List<String> below = new ArrayList<>();

    Draft(SampleLetter letter) {
        this.letter = letter;
        letter.text().lines().forEach(line -> quoted.add(new Line(line, false)));
    }

    int heading(String code) {
        for (int i = 0; i < quoted.size(); i++) {
            if (quoted.get(i).text().contains("[" + code + "]")) {
                return i;
            }
        }
        throw new IllegalStateException("no block " + code);
    }

    /** The line with the slots of status and date, or of content. */
    private int line(String code, String label) {
        for (int i = heading(code) + 1; i < quoted.size(); i++) {
            if (quoted.get(i).text().strip().startsWith(label)) {
                return i;
            }
        }
        throw new IllegalStateException("no " + label + " in " + code);
    }

    int statusLine(String code) {
        return line(code, letter.isJapanese() ? "状況" : "Status");
    }

    int contentLine(String code) {
        return line(code, letter.isJapanese() ? "内容" : "Details");
    }

    void set(int index, String text) {
        quoted.set(index, new Line(text, quoted.get(index).typed()));
    }

    void type(int index, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            quoted.add(index + i, new Line(lines[i], true));
        }
    }

    void remove(int index) {
        quoted.remove(index);
    }

    /** Fills the slots as anybody would. */
    void fill(String code, String status, String date, String content) {
        set(
                statusLine(code),
                letter.isJapanese()
                        ? "  状況［" + status + "］　日付［" + (date.isEmpty() ? "　　　　" : date) + "］"
                        : "  Status [" + status + "]  Date [" + (date.isEmpty() ? "          " : date) + "]");
        if (!content.isEmpty()) {
            set(contentLine(code), letter.isJapanese() ? "  内容［" + content + "］" : "  Details [" + content + "]");
        }
    }

    /** Cuts the letter down to its form. */
    void keepFormOnly() {
        int first = heading(letter.measures().getFirst().code());
        quoted.subList(0, first).clear();
    }

    void dropQuotation() {
        quoted.clear();
    }
}
