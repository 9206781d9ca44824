package followup.letter;

import static org.assertj.core.api.Assertions.assertThat;

import followup.mail.MailDecoder;
import followup.mail.TextLine;
import followup.reply.SentForm;
import followup.site.Category;
import followup.site.Status;
import followup.survey.AskedMeasure;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {

    @Test
    void hasTheShapeThatRepliesAreReadBy() {
        assertThat(Form.of(List.of(LetterFixture.PRICES, LetterFixture.LOGS), Language.JA))
                .isEqualTo("""
                        [W-01] 注文金額をサーバ側で再計算する（危険度: 高）
                          状況［　］　日付［　　　　］
                          内容［　　　　　　　　　　］

                        [O-03] アクセスログを1年間保管している
                          状況［　］　日付［　　　　］
                          内容［　　　　　　　　　　］

                        [その他] 上記のほかに実施した対策
                          内容［　　　　　　　　　　］""");
        assertThat(Form.of(List.of(LetterFixture.PRICES), Language.EN)).isEqualTo("""
                        [W-01] 注文金額をサーバ側で再計算する (risk: high)
                          Status [  ]  Date [          ]
                          Details [                    ]

                        [Other] Measures taken besides those above
                          Details [                    ]""");
    }

    @Test
    void withNothingToAskOnlyTheLastBlockIsLeft() {
        assertThat(Form.of(List.of(), Language.JA)).startsWith("[その他]");
    }

    @ParameterizedTest
    @EnumSource
    void theSentLetterIsReadBackWithItsCodesAndTitles(Language language) {
        var written = LetterFixture.written(LetterFixture.letters(), Letter.REQUEST, language);
        var text = new MailDecoder()
                .decode(written.bytes()).body().lines().stream()
                        .map(TextLine::text)
                        .collect(Collectors.joining("\n"));
        var form = SentForm.of(text);
        assertThat(form.codes())
                .containsExactlyElementsOf(
                        LetterFixture.ASKED.stream().map(AskedMeasure::code).toList());
        for (var measure : LetterFixture.ASKED) {
            assertThat(form.titleOf(measure.code())).contains(measure.title());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusIsAChoiceByItsNumberAndItsWord(Language language) {
        var lines = Form.choices(language).lines().toList();
        assertThat(lines).hasSameSizeAs(Status.values());
        for (var status : Status.values()) {
            assertThat(lines.get(status.ordinal()))
                    .startsWith("  " + (status.ordinal() + 1) + " " + language.of(status.words()));
        }
    }

    @Test
    void aTitleCannotMakeLinesOfItsOwn() {
        var measure = new AskedMeasure("W-01", "一行目\n[W-02] 二行目", Category.WEB_APPLICATION, null, null);
        assertThat(Form.of(List.of(measure), Language.JA)).startsWith("[W-01] 一行目 [W-02] 二行目\n  状況");
        assertThat(SentForm.of(Form.of(List.of(measure), Language.JA)).codes()).containsExactly("W-01");
    }
}
