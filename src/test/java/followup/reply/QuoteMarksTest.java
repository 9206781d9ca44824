package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuoteMarksTest {

    private static final String FIRST = "いつもお世話になっております。";
    private static final String SECOND = "報告会の診断結果と対策をご説明いたしました。";
    private static final String THIRD = "お忙しいところ誠に恐れ入りますが、";
    private static final Set<String> OURS = Set.of(FIRST, SECOND, THIRD);

    private static List<Integer> depths(String text) {
        List<ReplyText.Line> lines = ReplyText.of(text).lines();
        var marks = new QuoteMarks(lines, OURS::contains);
        return lines.stream().map(line -> marks.in(line.text()).depth()).toList();
    }

    @Test
    void countsNestedMarks() {
        assertThat(depths("a\n> b\n>> c\n> > d\n＞ e\n| f")).containsExactly(0, 1, 2, 2, 1, 1);
    }

    @Test
    void learnsTheMarkThatStandsInFrontOfSeveralLongLinesOfOurs() {
        assertThat(depths(": " + FIRST + "\n: " + SECOND + "\n: " + THIRD + "\n: 状況［1］\n対策済み"))
                .containsExactly(1, 1, 1, 1, 0);
    }

    @Test
    void takesNoMarkFromTwoLinesOnly() {
        assertThat(depths(": " + FIRST + "\n: " + SECOND + "\n: W-01")).containsExactly(0, 0, 0);
    }

    @Test
    void takesNoRowOfATableForAQuotation() {
        assertThat(depths("| W-01 | 対策済み |")).containsExactly(0);
    }
}
