package followup.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import followup.mail.GoldenFolder;
import followup.mail.MailDecoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever arrives gets a kind, in bounded time and in every locale. */
class HostileMailKindTest {

    private final Classifier classifier = new Classifier(MailKindGoldenTest.OURS);

    static Stream<Path> mails() throws IOException {
        return GoldenFolder.of("followup/intake/kinds").mails().stream();
    }

    @ParameterizedTest
    @MethodSource("mails")
    void damagedMailHasAKind(Path mail) throws IOException {
        byte[] raw = Files.readAllBytes(mail);
        var random = new Random(31);
        for (int i = 0; i < 30; i++) {
            byte[] damaged = raw.clone();
            for (int j = 0; j < 1 + i && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(kind(damaged)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("mails")
    void theKindIsTheSameInTurkish(Path mail) throws IOException {
        byte[] raw = Files.readAllBytes(mail);
        MailKind here = kind(raw);
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            assertThat(kind(raw)).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void hugeMailsTakeBoundedTime() {
        String text = "warning: message ".repeat(200_000) + "@".repeat(200_000) + "status [".repeat(100_000);
        for (String subject : new String[] {"failure notice", "Re: x", "不在のお知らせ"}) {
            String mail = "From: mailer-daemon@x.example\nDate: 31 Jan 2023 10:00\nSubject: " + subject
                    + "\nContent-Type: text/plain; charset=utf-8\n\n" + text + "\n" + "1月1日まで\n".repeat(50_000);
            byte[] raw = mail.getBytes(StandardCharsets.UTF_8);
            assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> kind(raw)))
                    .isNotNull();
        }
    }

    private MailKind kind(byte[] raw) {
        return classifier.classify(new MailDecoder().decode(raw));
    }
}
