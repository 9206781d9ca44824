package followup.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.mail.OutgoingMail.Occasion;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailComposerTest {

    private static final MailAddress OFFICE = new MailAddress("フォローアップ調査事務局", "office@survey.example");
    private static final MailAddress SATO = new MailAddress("佐藤 太郎", "info@ec001.example");
    private static final MailAddress SUZUKI = new MailAddress("鈴木 直美", "maintenance@ec001.example");
    private static final MailAddress REPLY = MailAddress.of("followup+7k3qx2m97k3qx2m97k3qx2m97k@survey.example");
    private static final String ID = "<fu.7k3qx2m97k3qx2m97k3qx2m97k.request.a1@survey.example>";
    private static final OffsetDateTime TEN_IN_TOKYO = OffsetDateTime.parse("2023-01-31T10:00:00+09:00");

    private static OutgoingMail mail(String subject, String text, Optional<String> html, Occasion occasion) {
        return new OutgoingMail(
                OFFICE, List.of(SATO), List.of(SUZUKI), REPLY, subject, ID, TEN_IN_TOKYO, occasion, text, html);
    }

    private static OutgoingMail mail(String subject, String text) {
        return mail(subject, text, Optional.empty(), new Occasion.OwnAccord());
    }

    private static OutgoingMail copiedTo(MailAddress cc) {
        return new OutgoingMail(
                OFFICE,
                List.of(SATO),
                List.of(cc),
                REPLY,
                "件名",
                ID,
                TEN_IN_TOKYO,
                new Occasion.OwnAccord(),
                "本文",
                Optional.empty());
    }

    private static String composed(OutgoingMail mail) {
        return new String(new MailComposer().compose(mail), UTF_8);
    }

    private static MimeMessage decoded(OutgoingMail mail) throws MessagingException {
        return new MimeMessage(null, new ByteArrayInputStream(new MailComposer().compose(mail)));
    }

    @Test
    void everyHeaderStandsAsItShould() {
        assertThat(composed(mail("対策状況のご確認 [FU-7K3Q-X2M9]", "こんにちは"))).isEqualToNormalizingNewlines("""
                        Date: Tue, 31 Jan 2023 10:00:00 +0900
                        From: =?UTF-8?B?44OV44Kp44Ot44O844Ki44OD44OX6Kq/5p+75LqL5YuZ5bGA?=
                         <office@survey.example>
                        Reply-To: followup+7k3qx2m97k3qx2m97k3qx2m97k@survey.example
                        To: =?UTF-8?B?5L2Q6JekIOWkqumDjg==?= <info@ec001.example>
                        Cc: =?UTF-8?B?6Yi05pyoIOebtOe+jg==?= <maintenance@ec001.example>
                        Subject: =?UTF-8?B?5a++562W54q25rOB44Gu44GU56K66KqN?= [FU-7K3Q-X2M9]
                        Message-ID: <fu.7k3qx2m97k3qx2m97k3qx2m97k.request.a1@survey.example>
                        Auto-Submitted: auto-generated
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: base64

                        44GT44KT44Gr44Gh44GvDQo=
                        """);
    }

    @Test
    void linesEndWithCrLfAndStayWithin76AsciiCharacters() {
        var bytes = new MailComposer().compose(mail("長い件名".repeat(60), "長い行".repeat(400) + "\n\n末尾"));
        var text = new String(bytes, US_ASCII);
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        for (byte octet : bytes) {
            assertThat(octet).isPositive();
        }
    }

    @Test
    void aLibraryReadsBackWhatWasPutIn() throws Exception {
        var mail = decoded(mail("髙﨑商店①㈱ 🍣 のご確認 [FU-7K3Q-X2M9]", "一行目\n  状況［　］　日付［　　　　］\n.\n"));
        assertThat(mail.getSubject()).isEqualTo("髙﨑商店①㈱ 🍣 のご確認 [FU-7K3Q-X2M9]");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("office@survey.example"));
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("フォローアップ調査事務局");
        assertThat(((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
                .isEqualTo("佐藤 太郎");
        assertThat(((InternetAddress) mail.getRecipients(RecipientType.CC)[0]).getAddress())
                .isEqualTo("maintenance@ec001.example");
        assertThat(mail.getReplyTo()).containsExactly(new InternetAddress(REPLY.address()));
        assertThat(mail.getContent()).isEqualTo("一行目\r\n  状況［　］　日付［　　　　］\r\n.\r\n");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).isNull();
    }

    @Test
    void shortAsciiLinesAreSentAsTheyAre() {
        assertThat(composed(
                        mail("Your measures [FU-7K3Q-X2M9]", "Dear Ms Smith,\n\n  Status [  ]  Date [          ]\n")))
                .contains("Subject: Your measures [FU-7K3Q-X2M9]\r\n")
                .endsWith("Content-Transfer-Encoding: 7bit\r\n\r\n"
                        + "Dear Ms Smith,\r\n\r\n  Status [  ]  Date [          ]\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"From here on", ".hidden", "trailing ", "tab\there", "x\u0000"})
    void asciiThatProgramsChangeOnTheWayIsEncoded(String line) throws Exception {
        var mail = mail("Subject", line);
        assertThat(composed(mail)).contains("Content-Transfer-Encoding: base64");
        assertThat(decoded(mail).getContent()).isEqualTo(line + "\r\n");
    }

    @Test
    void withHtmlTheTextComesFirst() throws Exception {
        var mail = decoded(mail("件名", "本文", Optional.of("<p>本文</p>"), new Occasion.OwnAccord()));
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("本文\r\n");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>本文</p>\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<their.1@ec001.example>", "their.1@ec001.example"})
    void anAnswerJoinsTheThreadAndAsksMachinesForSilence(String messageId) {
        var occasion = new Occasion.AnswerTo(messageId, List.of(ID, "broken id"));
        assertThat(composed(mail("件名", "本文", Optional.empty(), occasion)))
                .contains("Auto-Submitted: auto-replied\r\n")
                .contains("X-Auto-Response-Suppress: OOF, AutoReply\r\n")
                .contains("In-Reply-To: <their.1@ec001.example>\r\n")
                .contains("References: " + ID + "\r\n <their.1@ec001.example>\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "<a@b>\r\nBcc: <x@y>", "<a b@c>", "<@c>", "<a@b><c@d>", "<佐藤@c>"})
    void anAnswerToAMailWithoutAProperMessageIdLeavesTheThreadHeadersOut(String messageId) {
        assertThat(composed(mail("件名", "本文", Optional.empty(), new Occasion.AnswerTo(messageId, List.of()))))
                .contains("Auto-Submitted: auto-replied")
                .doesNotContain("In-Reply-To", "References", "Bcc");
    }

    @Nested
    class RefusesWhatWouldBreakOutOfAHeader {

        @ParameterizedTest
        @ValueSource(strings = {"\r\n", "\n", "\r", "\u0000", "\u0085", "\u2028", "\ud83c"})
        void inTheSubject(String bad) {
            assertThatThrownBy(() -> composed(mail("件名" + bad + "Bcc: x@y.example", "本文")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Subject: found a control character");
        }

        @Test
        void inANameInTheCopies() {
            assertThatThrownBy(() -> composed(copiedTo(new MailAddress("a\r\nBcc: x@y.example", "a@b.example"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Cc: found a control character in \"a<U+000D><U+000A>Bcc");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "a@b.example>,<c@d.example",
                    "a@b.example\r\nBcc: x@y",
                    "a b@c.example",
                    "a@",
                    "@b",
                    "ab",
                    "a,b@c.example",
                    "\"a b\"@c.example",
                    "佐藤@c.example",
                    "a@b..c",
                    "a@b.example "
                })
        void inAnAddress(String address) {
            assertThatThrownBy(() -> composed(copiedTo(MailAddress.of(address))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Cc: found ");
        }

        @Test
        void butDecodesNoPercentCodes() {
            assertThat(composed(mail("a%0D%0ABcc: x@y.example", "本文")))
                    .contains("Subject: a%0D%0ABcc: x@y.example\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b@docomo.ne.jp", "a.@ezweb.ne.jp", ".a@docomo.ne.jp"})
    void oldCarrierAddressesAreQuoted(String address) {
        var parts = address.split("@");
        assertThat(composed(copiedTo(MailAddress.of(address))))
                .contains("Cc: \"" + parts[0] + "\"@" + parts[1] + "\r\n");
    }

    @Test
    void encodedWordsAreShortAndNeverCutACharacter() throws Exception {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20230131);
        for (int i = 0; i < 2_000; i++) {
            var words = words(random);
            var mail = new OutgoingMail(
                    new MailAddress(words, "office@survey.example"),
                    List.of(SATO),
                    List.of(),
                    REPLY,
                    words,
                    ID,
                    TEN_IN_TOKYO,
                    new Occasion.OwnAccord(),
                    words,
                    Optional.empty());
            var expected = words.replaceAll(" +", " ");
            var message = decoded(mail);
            assertThat(message.getSubject()).isEqualTo(expected);
            assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo(words);
            assertThat(DecoderUtil.decodeEncodedWords(MimeUtility.unfold(message.getHeader("Subject", null)), UTF_8))
                    .isEqualTo(expected);
            for (var word : encodedWords(composed(mail))) {
                assertThat(word).hasSizeLessThanOrEqualTo(75);
                assertThat(MimeUtility.decodeWord(word)).doesNotContain("\ufffd");
            }
        }
    }

    private static String words(RandomGenerator random) {
        var alphabet = List.of(
                "あ",
                "漢",
                "髙",
                "①",
                "ｱ",
                "é",
                "🍣",
                "👨‍👩‍👧",
                "か\u3099",
                "A",
                "b",
                "?",
                "=",
                "=?",
                "_",
                "\"",
                "\\",
                ",",
                " ",
                "<",
                "@",
                "[");
        var text = new StringBuilder("対");
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append(alphabet.get(random.nextInt(alphabet.size())));
        }
        return text.append("策").toString();
    }

    private static List<String> encodedWords(String mail) {
        var words = new ArrayList<String>();
        for (var word : mail.substring(0, mail.indexOf("\r\n\r\n")).split("\\s+")) {
            if (word.startsWith("=?UTF-8?B?")) {
                words.add(word);
            }
        }
        return words;
    }
}
