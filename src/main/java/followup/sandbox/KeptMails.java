package followup.sandbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sandbox's mails as files: a folder for each address, in it one {@code .eml} for each mail, numbered in the order of
 * their arrival, with the time of arrival as the file's. For one thread at a time.
 */
final class KeptMails {

    private static final String ENDING = ".eml";

    private final Path folder;
    private long last;

    KeptMails(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot make the sandbox's folder " + folder, problem);
        }
        this.last = addresses().stream()
                .flatMap(address -> mailsOf(address).stream())
                .mapToLong(KeptMails::number)
                .max()
                .orElse(0);
    }

    List<String> addresses() {
        return entries(folder)
                .filter(Files::isDirectory)
                .map(KeptMails::address)
                .toList();
    }

    /** In the order of their arrival. */
    List<Path> mailsOf(String address) {
        return entries(folderOf(address))
                .filter(file -> file.toString().endsWith(ENDING))
                .toList();
    }

    /** On the disk when this returns. */
    void keep(String address, MimeMessage mail, Instant arrivedAt) {
        try {
            Files.createDirectories(folderOf(address));
            last++;
            var file = folderOf(address).resolve("%08d%s".formatted(last, ENDING));
            var unfinished = folder.resolve("arriving.tmp");
            write(mail, unfinished);
            Files.setLastModifiedTime(unfinished, FileTime.from(arrivedAt));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot keep a mail in " + folder, problem);
        }
    }

    private static void write(MimeMessage mail, Path file) throws IOException {
        try (var channel = FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var out = Channels.newOutputStream(channel)) {
            mail.writeTo(out);
            channel.force(true);
        } catch (MessagingException problem) {
            throw new IOException(problem);
        }
    }

    private static long number(Path file) {
        var name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
    }

    private Path folderOf(String address) {
        return folder.resolve(URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    private static String address(Path folder) {
        return URLDecoder.decode(folder.getFileName().toString(), StandardCharsets.UTF_8);
    }

    private static Stream<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read the sandbox's folder " + folder, problem);
        }
    }
}
