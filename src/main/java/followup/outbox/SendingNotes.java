package followup.outbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Beside an H2 file, which mails this process began to send: {@code out-12 3} and a line end for mail 12 at its third
 * claim. H2, killed while several threads write, may come back without its last commits, though it synced them (ADR 40);
 * without these notes mails would be sent twice that the mail server has. Thread-safe.
 */
final class SendingNotes {

    /** Bytes: 4 MiB, some 200,000 mails. When there are more, the older ones are forgotten; only the last commits get lost. */
    private static final long LONGEST = 4L * 1024 * 1024;

    private static final int KEPT = 64 * 1024;

    private final Path file;

    SendingNotes(Path file) {
        this.file = file;
    }

    /** A mail that was begun to be sent. */
    record Note(QueuedMail.Id mail, int claim) {

        private static Optional<Note> read(String line) {
            int space = line.indexOf(' ');
            if (space < 0 || !line.endsWith(".")) {
                return Optional.empty();
            }
            return QueuedMail.Id.find(line.substring(0, space))
                    .map(mail -> new Note(mail, Integer.parseInt(line.substring(space + 1, line.length() - 1))));
        }
    }

    /** On the disk when this returns. */
    synchronized void add(List<Claimed> claims) {
        var lines = claims.stream()
                .map(claim -> claim.mail().id().asText() + " " + claim.number() + ".\n")
                .collect(Collectors.joining());
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot note in " + file + " what is sent: nothing is sent", problem);
        }
    }

    /** What was noted and not cleared; a line that was cut off by a crash was followed by no mail. */
    synchronized List<Note> left() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                            .flatMap(line -> Note.read(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read " + file, problem);
        }
    }

    synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot delete " + file, problem);
        }
    }

    /** Forgets the older ones when there are many. */
    synchronized void trim() {
        try {
            if (Files.exists(file) && Files.size(file) > LONGEST) {
                var lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.US_ASCII));
                int kept = Math.min(lines.size(), KEPT / "out-12345678 1.\n".length());
                Files.write(file, lines.subList(lines.size() - kept, lines.size()), StandardCharsets.US_ASCII);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot shorten " + file, problem);
        }
    }
}
