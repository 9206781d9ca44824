package followup.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.analysis.web.Charts.Bar;
import followup.analysis.web.Charts.Part;
import followup.analysis.web.Charts.Share;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The pictures are sound XML, tell their title and description, and have no style and no script. */
class ChartsTest {

    private static final String EVIL = "</text><script>alert(1)</script>\"'&\u0000\uFFFE";

    @Test
    void aBarIsAsLongAsItsShare() throws Exception {
        var picture = xml(
                Charts.shares("a", "題", "説明", List.of(new Share("高", 1, 2, "1 / 2"), new Share("中", 4, 4, "4 / 4"))));

        var boxes = boxes(picture);
        assertThat(boxes.stream().map(box -> Double.valueOf(box.getAttribute("width"))))
                .containsExactly(235.0, 117.5, 470.0, 470.0);
        assertThat(text(picture, "title")).isEqualTo("題");
        assertThat(text(picture, "desc")).isEqualTo("説明");
        assertThat(picture.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(picture.getDocumentElement().getAttribute("aria-labelledby")).isEqualTo("a-title a-desc");
    }

    @Test
    void partsAreToldApartByPatternAndLegendNotOnlyByColour() throws Exception {
        var picture = xml(Charts.composition(
                "b",
                "t",
                "d",
                List.of(new Bar(
                        "高",
                        List.of(
                                new Part(Fill.APPLIED, "対策済み", 1),
                                new Part(Fill.PLANNED, "対策予定", 3),
                                new Part(Fill.DECLINED, "対策しない", 0))))));

        assertThat(picture.getElementsByTagName("pattern").getLength()).isEqualTo(1);
        assertThat(picture.getDocumentElement().getTextContent())
                .contains("対策済み", "対策予定", "1", "3")
                .doesNotContain("対策しない");
    }

    @Test
    void theLegendIsInTheOrderOfTheParts() throws Exception {
        var picture = xml(Charts.composition(
                "b",
                "t",
                "d",
                List.of(
                        new Bar("前", List.of(new Part(Fill.NOT_APPLIED, "未対策", 1))),
                        new Bar(
                                "後",
                                List.of(new Part(Fill.APPLIED, "対策済み", 1), new Part(Fill.NO_ANSWER, "回答なし", 1))))));

        assertThat(picture.getDocumentElement().getTextContent()).containsSubsequence("対策済み", "未対策", "回答なし");
    }

    @Test
    void whatComesFromOutsideStaysText() throws Exception {
        var shares = List.of(new Share(EVIL, 1, 2, EVIL));
        for (var picture : List.of(
                Charts.shares("c", EVIL, EVIL, shares),
                Charts.columns("c", EVIL, EVIL, shares),
                Charts.composition(
                        "c", EVIL, EVIL, List.of(new Bar(EVIL, List.of(new Part(Fill.APPLIED, EVIL, 1))))))) {
            assertThat(xml(picture).getElementsByTagName("script").getLength()).isZero();
            assertThat(picture).doesNotContain("<script", "style=", "onload");
        }
    }

    @Test
    void nothingAndMuchCanBeDrawn() throws Exception {
        assertThat(boxes(xml(Charts.columns("d", "t", "d", List.of())))).isEmpty();
        assertThat(boxes(xml(Charts.composition("d", "t", "d", List.of(new Bar("x", List.of()))))))
                .isEmpty();
        var many = IntStream.range(0, 37)
                .mapToObj(month -> new Share(month + "か月", Long.MAX_VALUE / 100, Long.MAX_VALUE / 2, "1"))
                .toList();
        assertThat(boxes(xml(Charts.columns("d", "t", "d", many))))
                .allSatisfy(box -> assertThat(Double.parseDouble(box.getAttribute("x"))
                                + Double.parseDouble(box.getAttribute("width")))
                        .isLessThanOrEqualTo(780));
    }

    @Test
    void longLabelsAreCutWithAnEllipsis() {
        assertThat(Svg.fitting("重要な操作にトークンによる確認を入れる", 100)).isEqualTo("重要な操作に…");
        assertThat(Svg.fitting("short", 100)).isEqualTo("short");
    }

    @Test
    void anIdCannotBreakOut() {
        assertThatThrownBy(() -> new Svg("a\"b", 1, 1, "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Document xml(String picture) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(picture)));
    }

    private static String text(Document picture, String tag) {
        return picture.getElementsByTagName(tag).item(0).getTextContent();
    }

    private static List<Element> boxes(Document picture) {
        var boxes = picture.getElementsByTagName("rect");
        return IntStream.range(0, boxes.getLength())
                .mapToObj(place -> (Element) boxes.item(place))
                .filter(box -> box.hasAttribute("stroke"))
                .toList();
    }
}
