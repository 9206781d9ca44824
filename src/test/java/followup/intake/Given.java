package followup.intake;

import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import followup.survey.Survey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Mails and surveys that the tests of this package speak about. */
final class Given {

    static final Survey.Reference SURVEY = reference("FU-7K3Q-X2M");
    static final Survey.Reference OTHER_SURVEY = reference("FU-0000-000");
    static final String TOKEN = "k3v9q2m7x4b8n6c5z1w0t3r7y2";
    static final String OTHER_TOKEN = "a0s9d8f7g6h5j4k3q2w1e0r9t8";

    private Given() {}

    /** The check character is whatever fits. */
    static Survey.Reference reference(String withoutCheck) {
        return "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
                .chars()
                .mapToObj(check -> Survey.Reference.parse(withoutCheck + (char) check))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    static DecodedMail mail(String lines) {
        return new MailDecoder().decode(lines.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    /** What we sent to the tea shop, and to somebody else. */
    static Correspondence correspondence() {
        return new GivenCorrespondence(List.of(
                SentMail.of(request(SURVEY, TOKEN, "tanaka@chaho.example")).orElseThrow(),
                SentMail.of(request(OTHER_SURVEY, OTHER_TOKEN, "sato@wakatake.example"))
                        .orElseThrow()));
    }

    static String requestText(Survey.Reference survey, String token) {
        return """
                セキュリティ対策の状況をお聞かせください。
                整理番号: %s
                確認用の文字列: %s

                状況の番号
                1 対策済み  2 対策中  3 対策予定  4 未対策
                5 対策しない  6 該当なし  7 不明

                [W-01] 注文金額をサーバ側で再計算する（危険度: 高）
                  状況［　］　日付［　　　　］
                  内容［　　　　　　　　　　］

                [P-02] サーバの版の表示を止める（危険度: 低）
                  状況［　］　日付［　　　　］
                  内容［　　　　　　　　　　］
                """.formatted(survey.value(), token);
    }

    static DecodedMail request(Survey.Reference survey, String token, String to) {
        return mail("""
                From: =?UTF-8?B?5LqL5YuZ5bGA?= <followup@survey.example>
                To: %s
                Reply-To: followup+%s@survey.example
                Subject: follow-up [%s]
                Message-ID: <request.%s@survey.example>
                Date: Tue, 31 Jan 2023 10:00:00 +0900
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                %s""".formatted(to, token, survey.value(), token, requestText(survey, token)));
    }

    /** A reply that carries no key but what the headers and the text give it. */
    static DecodedMail reply(String headers, String text) {
        return mail(headers + """
                Date: Wed, 1 Feb 2023 09:30:00 +0900
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                """ + text);
    }
}
