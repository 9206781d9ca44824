package followup.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every golden mail, damaged in every way we can think of, still decodes to something sound in bounded time. */
class DamagedMailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int VARIANTS = 30;

    private final MailDecoder decoder = new MailDecoder();

    @TestFactory
    Stream<DynamicTest> survivesChangedBytes() throws IOException {
        return tests(raw -> {
            var random = new Random(20230131);
            for (int i = 0; i < VARIANTS; i++) {
                byte[] damaged = raw.clone();
                for (int j = 0; j < 1 + i && damaged.length > 0; j++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                check(damaged);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> survivesCutsAtEveryLineAndInsideOfIt() throws IOException {
        return tests(raw -> {
            for (int i = 0; i < raw.length; i++) {
                if (raw[i] == '\n' || i % 37 == 0) {
                    check(Arrays.copyOf(raw, i));
                    check(Arrays.copyOfRange(raw, i, raw.length));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> survivesShuffledLines() throws IOException {
        return tests(raw -> {
            var lines = new ArrayList<>(List.of(new String(raw, StandardCharsets.ISO_8859_1).split("\n", -1)));
            int header = Math.max(1, lines.indexOf(""));
            var random = new Random(7);
            for (int i = 0; i < VARIANTS; i++) {
                Collections.shuffle(i % 2 == 0 ? lines.subList(0, header) : lines, random);
                check(String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1));
            }
        });
    }

    private interface Damage {
        void to(byte[] raw);
    }

    private static Stream<DynamicTest> tests(Damage damage) throws IOException {
        var mails = new ArrayList<Path>(GoldenFolder.of("followup/mail/golden").mails());
        mails.addAll(GoldenFolder.of("followup/intake/kinds").mails());
        return mails.stream()
                .map(mail -> DynamicTest.dynamicTest(mail.getFileName().toString(), () -> {
                    byte[] raw = Files.readAllBytes(mail);
                    assertTimeoutPreemptively(PATIENCE, () -> damage.to(raw));
                }));
    }

    private void check(byte[] raw) {
        DecodedMail mail = decoder.decode(raw);
        assertThat(mail.problems()).hasSizeLessThanOrEqualTo(Limits.PROBLEMS);
        int number = 1;
        for (TextLine line : mail.body().lines()) {
            assertThat(line.number()).isEqualTo(number++);
            assertSound(line.text());
            assertThat(line.struck()).allMatch(span -> span.end() <= line.text().length());
        }
        assertSound(mail.subject());
        mail.headers().forEach(header -> assertSound(header.value()));
        mail.attachments().forEach(attachment -> assertSound(attachment.name()));
        mail.from().ifPresent(from -> assertSound(from.name() + from.address()));
    }

    /** No U+0000 and no half of a surrogate pair. */
    private static void assertSound(String text) {
        boolean sound = text.codePoints().noneMatch(c -> c == 0 || c >= 0xd800 && c <= 0xdfff);
        if (!sound) {
            throw new AssertionError("not sound: " + text);
        }
    }
}
