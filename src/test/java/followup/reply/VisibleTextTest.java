package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a mail as its own words, whoever it answers. */
class VisibleTextTest {

    private static final String WRITTEN = "Hi Anna,\n\nyes, the plan is fine with us.\n\nPeter";
    private static final String ANSWERED = "Hello,\ncould you have a look at the plan?\nAnna";

    private static String visible(String text) {
        return SampleLetter.reader()
                .read(ReplyText.of(text), List.of(), ReadingContext.receivedOn(SampleLetter.RECEIVED_ON))
                .visibleText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Mon, Jan 30, 2023 at 10:00 AM Anna Berg <anna@office.example> wrote:",
                "On Mon, Jan 30, 2023 at 10:00 AM Anna Berg of the Office\n<anna@office.example> wrote:",
                "Anna Berg <anna@office.example> writes:",
                "Am 30.01.2023 um 10:00 schrieb Anna Berg:",
                "Le 30/01/2023 à 10:00, Anna Berg a écrit :",
                "El lun, 30 ene 2023 a las 10:00, Anna Berg (<anna@office.example>) escribió:",
                "El lun, 30 ene 2023 a las 10:00, Anna Berg (<anna@office.example>)\nescribió:",
                "Il giorno lun 30 gen 2023 alle ore 10:00 Anna Berg <anna@office.example>\nha scritto:",
                "Em seg., 30 de jan. de 2023 às 10:00, Anna Berg <anna@office.example>\nescreveu:",
                "pon., 30 sty 2023 o 10:00 Anna Berg <anna@office.example>\nnapisał(a):",
                "2023년 1월 30일 (월) 오전 10:00, Anna Berg <anna@office.example>님이\n작성:",
                "\"Anna Berg\"さんのメール「plan」より引用:",
                ">>> Anna Berg <anna@office.example> 30.01.2023 10:00 >>>",
                "==== Original Message ====\nFrom: Anna Berg\nDate: 2023/01/30\nSubject: plan",
                "In message <20230130@office.example>\n   \"Anna Berg\" <anna@office.example> wrote:",
                "＜元のメッセージ＞\n差出人: Anna Berg",
                "【元のメール】\n差出人：Anna Berg\n件名：plan\n日時：2023/1/30 10:00",
                "2023年1月30日(月) 10:00 Anna Berg <anna@office.example>:",
                "Anna Berg さんは書きました:",
                "Anna Berg <anna@office.example> 于2023年1月30日周一 10:00写道：",
                "-----Original Message-----\nFrom: Anna Berg\nSent: Monday, January 30, 2023 10:00 AM\nTo: Peter\nSubject: plan",
                "-----Ursprüngliche Nachricht-----\nVon: Anna Berg\nGesendet: Montag, 30. Januar 2023 10:00\nAn: Peter\nBetreff: plan",
                "De : Anna Berg\nEnvoyé : lundi 30 janvier 2023 10:00\nÀ : Peter\nObjet : plan",
                "*From:* Anna Berg\n*Sent:* Monday, January 30, 2023 10:00 AM\n*To:* Peter\n*Subject:* plan",
                "-------- 元のメッセージ --------\nFrom: Anna Berg\nDate: 2023/01/30 10:00",
                "发件人: Anna Berg\n发送时间: 2023年1月30日 10:00\n收件人: Peter\n主题: plan",
                "보낸 사람: Anna Berg\n보낸 날짜: 2023년 1월 30일\n받는 사람: Peter\n제목: plan",
                "Fra: Anna Berg\nSendt: 30. januar 2023 10:00\nTil: Peter\nEmne: plan",
                "Lähettäjä: Anna Berg\nLähetetty: 30. tammikuuta 2023 10:00\nVastaanottaja: Peter\nAihe: plan",
                "Od: Anna Berg\nWysłano: 30 stycznia 2023 10:00\nDo: Peter\nTemat: plan",
                "Od: Anna Berg\nOdesláno: pondělí 30. ledna 2023 10:00\nKomu: Peter\nPředmět: plan",
                "Kimden: Anna Berg\nGönderildi: 30 Ocak 2023 10:00\nKime: Peter\nKonu: plan",
                "-----Oprindelig meddelelse-----\nFra: Anna Berg",
                "-------- Пересылаемое сообщение --------"
            })
    void quotationIsNotShownWithOrWithoutMarks(String introduction) {
        assertThat(visible(WRITTEN + "\n\n" + introduction + "\n\n" + ANSWERED)).isEqualTo(WRITTEN);
        assertThat(visible(WRITTEN + "\n\n" + introduction + "\n> " + ANSWERED.replace("\n", "\n> ")))
                .isEqualTo(WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Sent from Mail for Windows",
                "Sent from Yahoo Mail on Android",
                "Von meinem iPhone gesendet",
                "Envoyé de mon iPhone",
                "Sent from Samsung Mobile",
                "Sendt fra min iPhone",
                "Wysłano z iPhone'a",
                "Отправлено с iPhone",
                "发自我的iPhone",
                "iPhoneから送信",
                "ソフトバンクiPhoneから送信",
                "Xperiaから送信しました",
                "┏━━━━━━━━━━━━┓\n　青葉商店　山田太郎\n　TEL 03-1234-5678\n┗━━━━━━━━━━━━┛",
                "-- \nPeter Holm\nShop Ltd, Main Street 1"
            })
    void whatAProgramPutsBelowIsNotShown(String end) {
        assertThat(visible(WRITTEN + "\n\n" + end)).isEqualTo(WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der Empfänger sind, löschen Sie sie bitte.",
                "Ce message et toutes les pièces jointes sont confidentiels.",
                "Este mensaje y sus anexos son confidenciales."
            })
    void aNoticeOfConfidentialityIsNotShown(String notice) {
        assertThat(visible(WRITTEN + "\n\n" + notice)).isEqualTo(WRITTEN);
    }

    @Test
    void anArrowAtTheEndOfALineIsNoHead() {
        var text = "The menu is now: shop >>> cart >>>\n\nPeter";
        assertThat(visible(text)).isEqualTo(text);
    }

    @Test
    void wordsThatLookLikeHeadersAreShown() {
        var text = "Hi,\nfrom: the start this was clear to us.\nto: me it is fine.\n\nPeter";
        assertThat(visible(text)).isEqualTo(text);
    }

    @Test
    void answersAmongQuotedLinesAreShown() {
        assertThat(visible("> Is Monday fine?\nYes, it is.\n> And where?\nIn our office."))
                .isEqualTo("Yes, it is.\nIn our office.");
    }

    @Test
    void whatIsWrittenBelowAnUnmarkedQuotationIsShownWithItRatherThanLost() {
        assertThat(visible("On 30/01/2023 10:00, Anna Berg wrote:\n\n" + ANSWERED + "\n\n" + WRITTEN))
                .endsWith(WRITTEN);
    }

    @Test
    void whatIsAddedToAnUnmarkedQuotationOfOursIsShown() {
        var letter = SampleLetter.japanese(2, new Random(1));
        var reply = "よろしくお願いします。\n\n2023/01/31 10:00、事務局 <office@survey.example> のメール:\n\n"
                + letter.text().replaceFirst("状況［　］", "状況［1］");
        var shown = letter.read(SampleLetter.reader(), reply).visibleText();
        assertThat(shown).startsWith("よろしくお願いします。").contains("状況［1］").doesNotContain("状況［　］");
    }

    @Test
    void aLineOfNoBreakSpacesIsBlank() {
        assertThat(visible("Yes.\n\u00a0\nPeter\n\u00a0")).isEqualTo("Yes.\n\nPeter");
    }
}
