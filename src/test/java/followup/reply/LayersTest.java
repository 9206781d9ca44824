package followup.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which line belongs to which mail: 0 is written now, 1 is what it answers, 2 and more are older; {@code i} marks an introduction. */
class LayersTest {

    private static final Correspondence NOTHING_SENT = new Correspondence(List.of());

    /** One character per line that is not blank. */
    private static String layers(String text) {
        List<ReplyLine> folded = Folding.fold(ReplyText.of(text).lines(), NOTHING_SENT, ReplyReader.LONGEST_LINE);
        return new Layers(SampleLetter.vocabulary(), folded)
                .assign().stream()
                        .filter(line -> !line.body().isBlank())
                        .map(line -> line.is(ReplyLine.Part.INTRODUCTION) ? "i" : "" + line.layer())
                        .collect(Collectors.joining());
    }

    @Test
    void countsQuoteMarks() {
        assertThat(layers("対策済みです。\n> 状況を教えてください。\n>> 前回のご案内")).isEqualTo("012");
        assertThat(layers("対策済みです。\n＞状況を教えてください。\n＞ ＞前回のご案内")).isEqualTo("012");
    }

    @Test
    void leavesNoGapWhereMarksJumpAhead() {
        assertThat(layers("対策済みです。\n>>> 状況を教えてください。")).isEqualTo("01");
    }

    @Test
    void comesBackToThePersonBelowAQuotation() {
        assertThat(layers("> 状況を教えてください。\n対策済みです。\n> 日付を教えてください。\n1月です。")).isEqualTo("1010");
    }

    @Test
    void takesWhatFollowsTheHeadOfAMailForThatMail() {
        assertThat(layers("対策済みです。\n\n差出人: 事務局\n送信日時: 2023年1月31日 10:00\n件名: 確認のお願い\n\n状況を教えてください。"))
                .isEqualTo("0iii1");
        assertThat(
                        layers(
                                "Done.\n\n-----Original Message-----\nFrom: Office\nSent: Tuesday\nSubject: Survey\n\nPlease answer."))
                .isEqualTo("0iiii1");
    }

    @Test
    void knowsTheShortNamesThatMobileProgramsGiveTheirHeaders() {
        assertThat(
                        layers(
                                "対策済みです。\n------元のメール------\nFrom:office@survey.example\nDate:2023/01/31 10:00\nSub:調査\n\n状況を教えてください。"))
                .isEqualTo("0iiii1");
    }

    @Test
    void takesADateAndAnAddressAboveAQuotationForItsIntroduction() {
        assertThat(layers("済みです。\n2023/1/31 事務局 <survey@example.jp>\n> 状況を教えてください。"))
                .isEqualTo("0i1");
        assertThat(layers("済みです。\n2023/1/31 から <survey@example.jp>\nへ送っています。")).isEqualTo("000");
    }

    @Test
    void takesABannerThatOnlySaysOriginal() {
        assertThat(
                        layers(
                                "Done.\n\n--------- Original ---------\nFrom: Office\nDate: Tuesday\nSubject: Survey\n\nPlease."))
                .isEqualTo("0iiii1");
    }

    @Test
    void takesHeadersWithoutColonsBelowABannerForTheHeadOfAMail() {
        assertThat(
                        layers(
                                "Done.\n\n------ Original Message ------\nFrom \"Office\" <survey@example.jp>\nTo \"Tea\"\nDate 1/31/2023 10:00:00 AM\nSubject Survey\n\nPlease."))
                .isEqualTo("0iiiii1");
        assertThat(layers("From Monday on we have a new server.\nTo be sure, it is tested.\nDate of the change: 1/31."))
                .isEqualTo("000");
    }

    @Test
    void countsAMailBehindEveryHead() {
        assertThat(
                        layers(
                                "Done.\n\nFrom: Office\nTo: Tea\nSubject: Re\n\nPlease.\n\nFrom: Tea\nTo: Office\nSubject: Hi\n\nWhen?"))
                .isEqualTo("0iii1iii2");
    }

    @Test
    void countsAnIntroductionAndItsQuoteMarksOnce() {
        assertThat(layers("済みです。\n2023年1月31日(火) 10:00 事務局 <survey@example.jp>:\n> 状況を教えてください。"))
                .isEqualTo("0i1");
        assertThat(
                        layers(
                                "Done.\nOn Tue, Jan 31, 2023 at 10:00 AM Follow-up Office\n<survey@example.jp> wrote:\n> Please answer."))
                .isEqualTo("0ii1");
    }

    @Test
    void knowsTheHeadThatNotesWritesAboveItsValues() {
        assertThat(
                        layers(
                                "済みです。\n\nsurvey@example.jp\n2023/01/31 10:00\n\n宛先\ntea@example.jp\n件名\n確認のお願い\n\n状況を教えてください。"))
                .isEqualTo("0iiiiii1");
    }

    @Test
    void takesNoSentenceForAnIntroduction() {
        assertThat(layers("件名: 確認のお願い の件です。\n対策済みです。")).isEqualTo("00");
        assertThat(layers("以下のとおりです:\nW-01: 対策済み")).isEqualTo("00");
        assertThat(layers("10:00に作業しました。\n対策済みです。")).isEqualTo("00");
    }

    @Test
    void knowsAHeadWhoseLinesAreApart() {
        var head = "差出人: 事務局 <office@survey.example>\n\n送信日時: 2023年1月31日 10:00\n\n宛先: 山田\n\n件名: 調査";
        assertThat(layers("K-05: 該当なし\n\n\n" + head + "\n\n\n\n状況を教えてください。")).isEqualTo("0iiii1");
        assertThat(layers("日付：1/15\n\n日付：1/20\n\n日付：2/1")).isEqualTo("000");
    }
}
