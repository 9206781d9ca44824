package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlotLineTest {

    private final SlotLine slots = new SlotLine(SampleLetter.vocabulary(), List.of("状況", "日付", "内容"));

    private List<String> values(String line) {
        return slots.read(Passage.of(line)).stream()
                .map(slot -> slot.kind() + " " + slot.value() + (slot.remark().isBlank() ? "" : " | " + slot.remark()))
                .toList();
    }

    @Test
    void readsBracketsOfEveryKind() {
        assertThat(values("状況［1］　日付［1/15］")).containsExactly("STATUS 1", "DATE 1/15");
        assertThat(values("状況(1) 日付(1/15)")).containsExactly("STATUS 1", "DATE 1/15");
        assertThat(values("状況【対策済み】日付【】")).containsExactly("STATUS 対策済み", "DATE ");
        assertThat(values("状況［1]　日付［　　］")).containsExactly("STATUS 1", "DATE ");
    }

    @Test
    void keepsBracketsInsideAValue() {
        assertThat(values("内容［WAF(A社)を導入］")).containsExactly("CONTENT waf(a社)を導入");
        assertThat(values("状況：対策済み（1月）")).containsExactly("STATUS 対策済み(1月)");
    }

    @Test
    void readsWhatStandsBesideEmptyBrackets() {
        assertThat(values("状況［　］1　日付［　　　　］")).containsExactly("STATUS 1", "DATE ");
        assertThat(values("状況 対策済み ［　］　日付［　　　　］")).containsExactly("STATUS 対策済み", "DATE ");
        assertThat(values("状況 対策済み ［4］　日付［　　　　］")).doesNotContain("STATUS 対策済み");
    }

    @Test
    void takesNoRemarkForADate() {
        assertThat(values("状況［1］　日付［　　　　］　担当：田中")).containsExactly("STATUS 1", "DATE  | 担当:田中");
    }

    @Test
    void isNoSlotWithoutALabel() {
        assertThat(values("対策済み")).isEmpty();
        assertThat(values("状況を確認します")).isEmpty();
    }
}
