package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What style sheets and cells over several rows do to the lines a reader sees. */
class StyledHtmlTest {

    private static List<TextLine> lines(String html) {
        return HtmlLines.of(html, 10_000);
    }

    private static List<String> texts(String html) {
        return lines(html).stream()
                .map(TextLine::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Test
    void aClassCanStrikeOut() {
        var line = lines("<style>p{margin:0} span.x , .y { text-decoration : line-through }</style>"
                        + "<p>a <span class=x>b</span> c <i class='q y'>d</i></p>")
                .getFirst();
        assertThat(line.text()).isEqualTo("a b c d");
        assertThat(line.struck())
                .extracting(span -> line.text().substring(span.start(), span.end()))
                .containsExactly("b", "d");
    }

    @Test
    void aClassCanHide() {
        assertThat(
                        texts(
                                "<style>.preheader{display:none}</style><div class=preheader>seen by nobody</div><div>seen</div>"))
                .containsExactly("seen");
    }

    @Test
    void rulesForOtherReadersAndOtherSelectorsDoNotCount() {
        var struck = lines(
                        "<style>@media print{.x{text-decoration:line-through}} td .x:hover{text-decoration:line-through}"
                                + "</style><p class=x>a</p>")
                .getFirst()
                .struck();
        assertThat(struck).isEmpty();
    }

    @Test
    void aCellOverSeveralRowsStandsInEachOfThem() {
        assertThat(texts("<table><tr><td>W-01</td><td rowspan=2>対策済み</td></tr><tr><td>W-02</td></tr>"
                        + "<tr><td>W-03</td><td>未対策</td></tr></table>"))
                .containsExactly("W-01\t対策済み", "W-02\t対策済み", "W-03\t未対策");
    }

    @Test
    void aCodeOverSeveralRowsStandsInFrontOfEach() {
        assertThat(texts("<table><tr><td rowspan=2>W-01</td><td>状況</td><td>対策済み</td></tr>"
                        + "<tr><td>日付</td><td>1月15日</td></tr></table>"))
                .containsExactly("W-01\t状況\t対策済み", "W-01\t日付\t1月15日");
    }
}
