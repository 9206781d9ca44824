package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Mails made to be expensive are decoded in bounded time, and what lies beyond a limit is noted. */
class HostileMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String TEXT = "Content-Type: text/plain; charset=utf-8\n\n";
    private static final String HTML = "Subject: x\nContent-Type: text/html; charset=utf-8\n\n";

    private final MailDecoder decoder = new MailDecoder();

    @TestFactory
    Stream<DynamicTest> takesBoundedTime() {
        Map<String, String> mails = Map.ofEntries(
                Map.entry("open comments", "From: " + "(".repeat(60_000) + "\n\n"),
                Map.entry("open quotes", "To: " + "\\\"".repeat(30_000) + "\n\n"),
                Map.entry("open brackets", "To: <" + ",".repeat(60_000) + "\n\n"),
                Map.entry("addresses", "To: " + "a@b.c,".repeat(100_000) + "\n\n"),
                Map.entry("open encoded words", "Subject: " + "=?a?q?".repeat(10_000) + "?=\n\n"),
                Map.entry("encoded words", "Subject: " + "=?utf-8?q?a?= ".repeat(5_000) + "\n\n"),
                Map.entry("message ids", "References: " + "<a@b>".repeat(100_000) + "\n\n"),
                Map.entry("parameters", "Content-Type: text/plain" + "; a*0*=\"".repeat(8_000) + "\n\n"),
                Map.entry("folds", "Subject: x\n" + " \n\tx".repeat(100_000) + "\n\n"),
                Map.entry("headers", "X-A: b\n".repeat(200_000) + "\n"),
                Map.entry("malformed headers", "From: x\n" + "no field\n".repeat(200_000)),
                Map.entry("parts", "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(100_000)),
                Map.entry("multiparts inside multiparts", nested(3_000)),
                Map.entry("mails inside mails", "Content-Type: message/rfc822\n\n".repeat(20_000)),
                Map.entry(
                        "reports", "Content-Type: message/delivery-status\n\n" + "Action: failed\n\n".repeat(100_000)),
                Map.entry("uuencoded files", TEXT + "begin 644 a\n`\nend\n".repeat(50_000)),
                Map.entry("empty lines", TEXT + "\n".repeat(5_000_000)),
                Map.entry("one long line", TEXT + "あ".repeat(5_000_000)),
                Map.entry(
                        "quoted-printable", "Content-Transfer-Encoding: quoted-printable\n\n" + "= ".repeat(1_000_000)),
                Map.entry("flowed", "Content-Type: text/plain; format=flowed\n\n" + "> x \n".repeat(500_000)),
                Map.entry("tags", HTML + "<b><i>".repeat(80_000)),
                Map.entry("tables", HTML + "<table><tr><td>a<td>b".repeat(40_000)),
                Map.entry("rows", HTML + "<table>" + "<tr><td>a<td>b".repeat(60_000)),
                Map.entry("cells", HTML + "<table><tr>" + "<td>a".repeat(150_000)),
                Map.entry("quotations", HTML + "<blockquote>".repeat(80_000) + "x"),
                Map.entry("list items", HTML + "<ol>" + "<li>a".repeat(150_000)),
                Map.entry("links", HTML + "<a href=x>".repeat(90_000)),
                Map.entry("styles", HTML + ("<p style='" + "a".repeat(3_000) + "'>").repeat(300)),
                Map.entry("entities", HTML + "&amp;".repeat(200_000)));
        return mails.entrySet().stream()
                .map(mail -> DynamicTest.dynamicTest(
                        mail.getKey(),
                        () -> assertThat(assertTimeoutPreemptively(PATIENCE, () -> decode(mail.getValue())))
                                .isNotNull()));
    }

    @Test
    void cutsWhatIsTooMuchAndSaysSo() {
        assertThat(decode("Subject: " + "x".repeat(100_000) + "\n\n").problems())
                .extracting(problem -> problem.found().en())
                .containsExactly("a header field longer than %,d bytes".formatted(Limits.HEADER_BYTES));
        assertThat(decode("X-A: b\n".repeat(1_500) + "Subject: x\n\n").headers())
                .hasSize(Limits.HEADER_COUNT);
        var lines = decode(TEXT + "a\n".repeat(Limits.LINES + 10));
        assertThat(lines.body().lines()).hasSize(Limits.LINES);
        assertThat(lines.problems()).extracting(problem -> problem.did().en()).containsExactly("left the rest out");
        var parts = decode("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(1_000));
        assertThat(parts.body().lines()).hasSizeLessThan(Limits.PARTS).hasSizeGreaterThan(Limits.PARTS - 10);
        assertThat(parts.problems())
                .extracting(problem -> problem.found().en())
                .containsExactly("more than %,d parts".formatted(Limits.PARTS));
    }

    @Test
    void countsTheRepairsItDoesNotList() {
        var mail = decode("Subject: x\n" + "X-A: \u00ff\u00fe\n".repeat(300) + "\n");
        assertThat(mail.problems()).hasSize(Limits.PROBLEMS);
        assertThat(mail.problems().getLast().found().en()).endsWith("further faults");
    }

    private static String nested(int depth) {
        var mail = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        return mail.append("\ntext\n").toString();
    }

    private DecodedMail decode(String mail) {
        return decoder.decode(mail.getBytes(StandardCharsets.UTF_8));
    }
}
