package followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code followup parse}: one JSON object per mail and line, whatever the mail. */
class ParseCommandTest {

    private static final String TOKEN = "k3v9q2m7x4b8n6c5z1w0t3r7y2";
    private static final String REQUEST = """
            From: followup@survey.example
            To: tanaka@chaho.example
            Reply-To: followup+%s@survey.example
            Subject: [FU-7K3Q-X2M9]
            Message-ID: <request@survey.example>
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            1 対策済み  2 対策中  3 対策予定  4 未対策  5 対策しない  6 該当なし  7 不明

            [W-01] 注文金額をサーバー側で再計算する（危険度: 高）
              状況［　］　日付［　　　　］
              内容［　　　　　　　　　　］
            """.formatted(TOKEN);
    private static final String REPLY = """
            From: tanaka@chaho.example
            To: followup+%s@survey.example
            Message-ID: <%%s@chaho.example>
            Date: Wed, 1 Feb 2023 09:30:00 +0900
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            %%s
            """.formatted(TOKEN);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringWriter complaints = new StringWriter();
    private int exitCode;

    private List<JsonNode> parse(String... arguments) {
        var stdout = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            exitCode = Command.line()
                    .setErr(new PrintWriter(complaints))
                    .execute(Stream.concat(Stream.of("parse"), Stream.of(arguments))
                            .toArray(String[]::new));
        } finally {
            System.setOut(stdout);
        }
        var mapper = JsonMapper.builder().build();
        return printed.toString(StandardCharsets.UTF_8)
                .lines()
                .map(mapper::readTree)
                .toList();
    }

    private String file(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text.replace("\n", "\r\n"));
        return file.toString();
    }

    @Test
    void tellsTheAnswerWithItsEvidence() throws IOException {
        var request = file("request.eml", REQUEST);
        var mails = parse("--request", request, file("in/1.eml", REPLY.formatted("1", "W-01: 対策済み")));
        assertThat(exitCode).isZero();
        assertThat(mails).hasSize(1);
        var mail = mails.getFirst();
        assertThat(mail.propertyNames())
                .containsExactly(
                        "file",
                        "kind",
                        "reference",
                        "needsReview",
                        "reasons",
                        "duplicateOf",
                        "answers",
                        "additional",
                        "problems",
                        "text");
        assertThat(mail.at("/file").asString()).isEqualTo("1.eml");
        assertThat(mail.at("/kind").asString()).isEqualTo("reply");
        assertThat(mail.at("/reference").asString()).isEqualTo("FU-7K3Q-X2M9");
        assertThat(mail.at("/needsReview").asBoolean()).isFalse();
        var answer = mail.at("/answers/0");
        assertThat(answer.at("/measure").asString()).isEqualTo("W-01");
        assertThat(answer.at("/status").asString()).isEqualTo("APPLIED");
        assertThat(answer.at("/certainty").asString()).isEqualTo("clear");
        assertThat(answer.at("/evidence").asString()).contains("対策済み");
        assertThat(answer.at("/line").asInt()).isEqualTo(1);
    }

    @Test
    void readsFoldersByNameAndNoticesRepetitions() throws IOException {
        var request = file("request.eml", REQUEST);
        file("in/b.eml", REPLY.formatted("1", "W-01: 対策済み"));
        file("in/a.eml", REPLY.formatted("1", "W-01: 対策済み"));
        file("in/notes.txt", "no mail");
        var mails = parse("--request", request, folder.resolve("in").toString());
        assertThat(mails).extracting(mail -> mail.at("/file").asString()).containsExactly("a.eml", "b.eml");
        assertThat(mails.get(0).at("/duplicateOf").isNull()).isTrue();
        assertThat(mails.get(1).at("/duplicateOf").asString()).isEqualTo("a.eml");
    }

    @Test
    void sameMessageIdWithOtherWordsWaitsForAPerson() throws IOException {
        var request = file("request.eml", REQUEST);
        var mails = parse(
                "--request",
                request,
                file("in/a.eml", REPLY.formatted("1", "W-01: 対策済み")),
                file("in/b.eml", REPLY.formatted("1", "W-01: 未対策")));
        assertThat(mails.get(1).at("/needsReview").asBoolean()).isTrue();
        assertThat(mails.get(1).at("/reasons/0").asString()).isEqualTo("message-id-reused");
    }

    @Test
    void withoutARequestKindAndTextAreStillTold() throws IOException {
        var mails = parse(file("1.eml", REPLY.formatted("1", "W-01: 対策済み")));
        assertThat(mails.getFirst().at("/kind").asString()).isEqualTo("reply");
        assertThat(mails.getFirst().at("/reference").isNull()).isTrue();
        assertThat(mails.getFirst().at("/text").asString()).contains("W-01: 対策済み");
        assertThat(mails.getFirst().at("/answers")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n\n",
                "Content-Type: multipart/mixed; boundary=x\n\n--x\n",
                "\0\u0001\ufffd",
                "=?ISO-2022-JP?B?"
            })
    void noMailStopsTheRun(String damaged) throws IOException {
        var request = file("request.eml", REQUEST);
        var broken = file("in/1.eml", damaged);
        var sound = file("in/2.eml", REPLY.formatted("2", "W-01: 対策済み"));
        var mails = parse("--request", request, broken, sound);
        assertThat(exitCode).isZero();
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).at("/answers")).isEmpty();
        assertThat(mails.get(1).at("/answers")).hasSize(1);
    }

    @Test
    void manyMailsAreToldInTheOrderOfTheirNamesWhateverOneOfThemIs() throws IOException {
        var request = file("request.eml", REQUEST);
        var names = IntStream.range(0, 300).mapToObj("%03d.eml"::formatted).toList();
        for (String name : names) {
            int lines = name.endsWith("0.eml") ? 2_000 : 0;
            file("in/" + name, REPLY.formatted(name, "W-01: 対策済み\n" + "こんにちは。\n".repeat(lines)));
        }
        Files.delete(folder.resolve("in/150.eml"));
        Files.createDirectory(folder.resolve("in/150.eml"));
        var mails = parse("--request", request, folder.resolve("in").toString());
        assertThat(exitCode).isZero();
        assertThat(mails).extracting(mail -> mail.at("/file").asString()).isEqualTo(names);
        assertThat(mails)
                .filteredOn(mail -> mail.at("/answers/0/status").asString("").equals("APPLIED"))
                .hasSize(299);
        var unread = mails.get(150);
        assertThat(unread.at("/kind").asString()).isEqualTo("unreadable");
        assertThat(unread.at("/needsReview").asBoolean()).isTrue();
        assertThat(unread.at("/reasons/0").asString()).isEqualTo("reading-failed");
        assertThat(unread.at("/problems/0/found").asString()).contains("Exception");
        assertThat(complaints.toString()).contains("150.eml");
    }

    @Test
    void requestWithoutAReferenceIsRefused() throws IOException {
        var lines = new ArrayList<>(parse(
                "--request",
                file("request.eml", "Subject: hello\n\nhello"),
                file("1.eml", REPLY.formatted("1", "はい"))));
        assertThat(lines).isEmpty();
        assertThat(exitCode).isEqualTo(2);
        assertThat(complaints.toString()).contains("調査番号", "FU-XXXX-XXXX", "request.eml");
    }

    @Test
    void missingFileIsNamed() {
        assertThat(parse(folder.resolve("nowhere.eml").toString())).isEmpty();
        assertThat(exitCode).isEqualTo(2);
        assertThat(complaints.toString()).contains("nowhere.eml");
    }
}
