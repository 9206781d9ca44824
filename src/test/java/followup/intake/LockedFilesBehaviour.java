package followup.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import followup.inbox.StoredMail;
import followup.mail.MailDecoder;
import followup.outbox.QueuedMail;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A zip with a password, and the password in a second mail; and what acknowledgements repeat. */
abstract class LockedFilesBehaviour extends IntakeOffice {

    /** The beginning of a zip whose first entry is encrypted. */
    private static final byte[] LOCKED = {'P', 'K', 3, 4, 20, 0, 9, 0, 8, 0, 0, 0, 0, 0, 1, 2, 3, 4};

    private static final byte[] OPEN = {'P', 'K', 3, 4, 20, 0, 8, 0, 8, 0, 0, 0, 0, 0, 1, 2, 3, 4};

    /** As programs write a folder: first the folder itself, which is never encrypted, then what is in it. */
    private static byte[] folder() {
        var zip = ByteBuffer.allocate(300).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50)
                .put(new byte[22])
                .putShort((short) 8)
                .putShort((short) 0)
                .put("answers/".getBytes(UTF_8));
        zip.putInt(0x04034b50).putShort((short) 20).putShort((short) 1).put(new byte[18]);
        zip.putShort((short) 5).putShort((short) 0).put("a.csv".getBytes(UTF_8));
        int directory = zip.position();
        zip.putInt(0x02014b50)
                .put(new byte[24])
                .putShort((short) 8)
                .put(new byte[16])
                .put("answers/".getBytes(UTF_8));
        zip.putInt(0x02014b50)
                .putInt(0)
                .putShort((short) 1)
                .put(new byte[18])
                .putShort((short) 5)
                .put(new byte[16]);
        zip.put("a.csv".getBytes(UTF_8));
        int size = zip.position() - directory;
        zip.putInt(0x06054b50)
                .putInt(0)
                .putShort((short) 2)
                .putShort((short) 2)
                .putInt(size)
                .putInt(directory);
        zip.putShort((short) 0);
        return Arrays.copyOf(zip.array(), zip.position());
    }

    private StoredMail.Id zip(String from, byte[] zip) {
        return store("""
                From: %s
                To: followup@survey.example
                Subject: Re: x
                Message-ID: <zip%d@shop.example>
                In-Reply-To: %s
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                回答をお送りします。パスワードは別途お知らせいたします。
                --b
                Content-Type: application/zip
                Content-Disposition: attachment; filename="answer.zip"
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(
                        from,
                        NUMBER.incrementAndGet(),
                        request.messageId(),
                        Base64.getEncoder().encodeToString(zip)));
    }

    private List<String> reasonsOf(StoredMail.Id mail) {
        return reviewOf(mail).reasons().stream().map(ReviewDesk.Reason::code).toList();
    }

    @Test
    void companyIsToldKindlyAndOnceThatALockedFileCannotBeOpened() {
        var first = zip(contact, LOCKED);
        reading.readNew();
        assertThat(reasonsOf(first)).containsExactly("attachment-locked");
        assertThat(lettersAbout(first)).extracting(QueuedMail::purpose).containsExactly("unopened:" + first.asText());
        assertThat(lettersAbout(first)).extracting(QueuedMail::recipient).containsExactly(contact);
        assertThat(textOf(lettersAbout(first).getFirst())).contains("拝見することができません", "[W-01]");
        var second = zip(contact, LOCKED);
        reading.readNew();
        assertThat(reasonsOf(second)).containsExactly("attachment-locked");
        assertThat(lettersAbout(second)).isEmpty();
        assertThat(ledger()).isEmpty();
    }

    @Test
    void lockedFolderIsLockedThoughItsFirstEntryIsNot() {
        var mail = zip(contact, folder());
        reading.readNew();
        assertThat(reasonsOf(mail)).containsExactly("attachment-locked");
        assertThat(lettersAbout(mail)).extracting(QueuedMail::purpose).containsExactly("unopened:" + mail.asText());
    }

    @Test
    void secondMailWithThePasswordIsNoAnswerStaysSilentAndIsLinked() {
        var locked = zip(contact, LOCKED);
        reading.readNew();
        var password = replies("先ほどの添付ファイルのパスワードをお知らせします。\n\nパスワード：1a2b-W-01\n");
        reading.readNew();
        assertThat(ledger()).isEmpty();
        assertThat(lettersAbout(password)).isEmpty();
        var review = reviewOf(password);
        assertThat(review.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("password-only");
            assertThat(reason.passage()).isEqualTo(locked.asText());
        });
        assertThat(review.survey()).isEqualTo(survey.value());
    }

    @Test
    void passwordInAThreadOfItsOwnIsLinkedToTheSurveyOfTheLockedFile() {
        var locked = zip(contact, LOCKED);
        reading.readNew();
        var password = store("""
                From: %s
                To: followup@survey.example
                Subject: =?UTF-8?B?44OR44K544Ov44O844OJ6YCa55+l?=
                Message-ID: <pw%d@shop.example>
                MIME-Version: 1.0
                Content-Type: text/plain; charset=UTF-8
                Content-Transfer-Encoding: 8bit

                解凍パスワード：Xk92-pq7m
                """.formatted(contact, NUMBER.incrementAndGet()));
        reading.readNew();
        var review = reviewOf(password);
        assertThat(review.survey()).isEqualTo(survey.value());
        assertThat(review.reasons()).extracting(ReviewDesk.Reason::passage).contains(locked.asText());
        assertThat(lettersAbout(password)).isEmpty();
    }

    @Test
    void strangerWithALockedFileIsNotWrittenTo() {
        var mail = zip("someone@elsewhere.test", LOCKED);
        reading.readNew();
        assertThat(reasonsOf(mail)).contains("attachment-locked", "sender-unknown");
        assertThat(lettersAbout(mail)).isEmpty();
    }

    @Test
    void zipWithoutAPasswordWaitsForAPersonAsBefore() {
        var mail = zip(contact, OPEN);
        reading.readNew();
        assertThat(reasonsOf(mail)).contains("attachment");
        assertThat(lettersAbout(mail)).isEmpty();
    }

    @Test
    void answerAboutPasswordsIsAnAnswer() {
        replies("W-01: 対策済み\nパスワードの桁数も増やしました。\n");
        reading.readNew();
        assertThat(ledger()).containsExactly("W-01 APPLIED reader");
    }

    @Test
    void acknowledgementRepeatsMeasuresThatNobodyRecommended() {
        var mail = replies("[その他] 上記のほかに実施した対策\n  内容［WAFを導入しました］\n");
        reading.readNew();
        assertThat(lettersAbout(mail))
                .extracting(QueuedMail::purpose)
                .containsExactly("acknowledgement:" + mail.asText());
        assertThat(textOf(lettersAbout(mail).getFirst())).contains("【そのほかに実施された対策】", "「WAFを導入しました」");
    }

    @Test
    void acknowledgementHoldsTheFormOfTheOpenBlocksOnly() {
        var mail = replies("W-01: 対策済み\n");
        reading.readNew();
        assertThat(textOf(lettersAbout(mail).getFirst()))
                .contains("W-01", "「対策済み」", "[P-02] ", "訂正なさりたいときは")
                .doesNotContain("[W-01] ");
    }

    private String textOf(QueuedMail letter) {
        return new MailDecoder().decode(outbox.bytes(letter.id())).body().text();
    }
}
