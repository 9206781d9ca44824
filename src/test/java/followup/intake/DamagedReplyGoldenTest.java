package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import followup.reply.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The golden replies as the wires may leave them. Whatever happens to a mail, nothing escapes the reader, and nothing is recorded that the whole
 * mail does not say: no measure it is silent about, and no other status than the one it says clearly.
 */
class DamagedReplyGoldenTest {

    private static final int ROUNDS = 8;
    private static final int MOST_CHANGES = 12;

    private interface Damage {
        List<byte[]> of(byte[] mail, Random random);
    }

    @Test
    void changedBytesSayNothingNew() throws IOException {
        assertThat(saidNew((mail, random) -> {
                    var damaged = new ArrayList<byte[]>();
                    for (int round = 0; round < ROUNDS; round++) {
                        byte[] changed = mail.clone();
                        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
                            changed[random.nextInt(changed.length)] = anythingButFigures(random);
                        }
                        damaged.add(changed);
                    }
                    return damaged;
                }))
                .isEmpty();
    }

    /** A figure in an empty slot would be an answer. */
    private static byte anythingButFigures(Random random) {
        int value = random.nextInt(256);
        return (byte) (value >= '0' && value <= '9' ? value + 0x40 : value);
    }

    @Test
    void mailsCutAtEveryBoundarySayNothingNew() throws IOException {
        assertThat(saidNew((mail, random) -> {
                    String text = new String(mail, StandardCharsets.ISO_8859_1);
                    var damaged = new ArrayList<byte[]>();
                    for (int at = text.indexOf("\r\n--"); at >= 0; at = text.indexOf("\r\n--", at + 1)) {
                        damaged.add(text.substring(0, at).getBytes(StandardCharsets.ISO_8859_1));
                        damaged.add(text.substring(0, at + 4).getBytes(StandardCharsets.ISO_8859_1));
                    }
                    damaged.add(text.substring(0, text.indexOf("\r\n\r\n")).getBytes(StandardCharsets.ISO_8859_1));
                    return damaged;
                }))
                .isEmpty();
    }

    @Test
    void shuffledHeadersChangeNothing() throws IOException {
        var random = new Random(23);
        var changed = new ArrayList<String>();
        for (GoldenReplies replies : GoldenReplies.all()) {
            for (Path mail : replies.folder().mails()) {
                byte[] whole = Files.readAllBytes(mail);
                String expected = GoldenReplies.json(replies.reader().parse("whole", whole));
                String found = GoldenReplies.json(replies.reader().parse("shuffled", shuffled(whole, random)));
                if (!found.equals(expected)) {
                    changed.add(mail.getFileName() + ": " + found);
                }
            }
        }
        assertThat(changed).isEmpty();
    }

    private static byte[] shuffled(byte[] mail, Random random) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        List<String> headers = new ArrayList<>(List.of(text.substring(0, end).split("\r\n(?![ \t])", -1)));
        Collections.shuffle(headers, random);
        return (String.join("\r\n", headers) + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * What the damaged mails would have recorded and the whole ones do not say. A mail that is held for its attachment says more than its text; a
     * broken boundary brings it to light.
     */
    private static List<String> saidNew(Damage damage) throws IOException {
        var random = new Random(20230206);
        var found = new ArrayList<String>();
        for (GoldenReplies replies : GoldenReplies.all()) {
            for (Path mail : replies.folder().mails()) {
                byte[] whole = Files.readAllBytes(mail);
                var said = replies.reader().parse("whole", whole);
                if (said.reasons().contains("attachment")) {
                    continue;
                }
                for (byte[] damaged : damage.of(whole, random)) {
                    var recorded = GoldenReplies.recorded(replies.reader().parse("damaged", damaged));
                    isNew(said, recorded).forEach(answer -> found.add(mail.getFileName() + ": " + answer));
                }
            }
        }
        return found;
    }

    private static List<Answer> isNew(ParsingMails.Parsed said, Map<String, Answer> recorded) {
        Map<String, Answer> clear = GoldenReplies.recorded(said);
        return recorded.values().stream()
                .filter(answer -> clear.containsKey(answer.measure())
                        ? clear.get(answer.measure()).status() != answer.status()
                        : said.answers().stream()
                                .noneMatch(other -> other.measure().equals(answer.measure())))
                .toList();
    }
}
