package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import followup.intake.ReviewedMail.Kind;
import followup.intake.ReviewedMail.Line;
import followup.intake.ReviewedMail.Passage;
import followup.intake.ShownMail.Mark;
import followup.wording.Bilingual;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedLinesTest {

    @Test
    void passagesThatOverlapAreCutWhereEachBeginsAndEnds() {
        assertThat(shown("abcdef", answer(0, 4, "W-01"), answer(2, 6, "W-02")))
                .containsExactly("ab[W-01]", "cd[W-01 W-02]!W-01", "ef[W-02]!W-02");
    }

    @Test
    void whatLiesOutsideTheLineIsCutToIt() {
        assertThat(shown("abc", answer(1, 90, "W-01"))).containsExactly("a[]", "bc[W-01]!W-01");
    }

    @Test
    void emptyLinesAndLinesWithoutPassagesStayWhole() {
        assertThat(shown("")).isEmpty();
        assertThat(shown("abc")).containsExactly("abc[]");
    }

    @Test
    void linesBehindQuoteMarksAreQuoted() {
        var mail = new ReviewedMail(
                List.of(new Line(1, "はい", 0), new Line(2, "> いいえ", 0), new Line(3, "＞ いいえ", 0), new Line(4, "x", 1)),
                List.of(),
                List.of());
        assertThat(MarkedLines.of(mail, 10, MarkedLinesTest::mark))
                .extracting(ShownMail.Line::quoted)
                .containsExactly(false, true, true, true);
        assertThat(MarkedLines.of(mail, 2, MarkedLinesTest::mark)).hasSize(2);
    }

    private static Passage answer(int from, int to, String measure) {
        return new Passage(1, from, to, Kind.ANSWER, measure);
    }

    private static Mark mark(Passage passage) {
        return new Mark(passage.kind(), passage.about(), new Bilingual("", ""));
    }

    private static List<String> shown(String text, Passage... passages) {
        var mail = new ReviewedMail(List.of(new Line(1, text, 0)), List.of(passages), List.of());
        return MarkedLines.of(mail, 10, MarkedLinesTest::mark).getFirst().pieces().stream()
                .map(piece -> piece.text()
                        + names(piece.marks())
                        + (piece.ends().isEmpty()
                                ? ""
                                : "!" + names(piece.ends()).replaceAll("[\\[\\]]", "")))
                .toList();
    }

    private static String names(List<Mark> marks) {
        return "[" + String.join(" ", marks.stream().map(Mark::about).toList()) + "]";
    }
}
