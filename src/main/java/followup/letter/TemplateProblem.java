package followup.letter;

import followup.wording.Bilingual;
import java.util.Comparator;

/**
 * A mistake in a template.
 *
 * @param file path as a coordinator finds it
 * @param line counted from 1; 0 when it is about the file as a whole
 * @param words what was found and what was expected
 */
public record TemplateProblem(String file, int line, Bilingual words) {

    /** File by file, each from its first line on. */
    static final Comparator<TemplateProblem> AS_WRITTEN =
            Comparator.comparing(TemplateProblem::file).thenComparingInt(TemplateProblem::line);

    /** {@code mail-templates/ja/request/body.txt:12}, or the file alone. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }
}
