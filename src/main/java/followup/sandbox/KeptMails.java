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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The sandbox's mails as files: a folder for each address, in it one {@code .eml} for each mail, numbered in the order of
 * their arrival, with the time of arrival as the file's. Thread-safe.
 */
final class KeptMails {

    private static final String ENDING = ".eml";

    private final Path folder;

    /** Which numbers each address has, in ascending order; whoever got a mail last stands last. */
    private final LinkedHashMap<String, List<Long>> numbers = new LinkedHashMap<>();

    private final Map<Long, String> owners = new HashMap<>();
    private long last;

    KeptMails(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot make the sandbox's folder " + folder, problem);
        }
        var known = new TreeMap<Long, String>();
        for (String address : addresses()) {
            mailsOf(address).forEach(file -> known.put(number(file), address));
        }
        known.forEach(this::note);
    }

    private void note(long number, String address) {
        last = number;
        owners.put(number, address);
        var earlier = numbers.remove(address);
        List<Long> all = earlier == null ? new ArrayList<Long>() : earlier;
        all.add(number);
        numbers.put(address, all);
    }

    /** Addresses that contain the words, in any case; whoever got a mail last comes first. */
    synchronized List<String> mailboxes(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return numbers.sequencedKeySet().reversed().stream()
                .filter(address -> address.contains(wanted))
                .toList();
    }

    /** In ascending order; empty for an address without mails. */
    synchronized List<Long> numbersOf(String address) {
        return List.copyOf(numbers.getOrDefault(address, List.of()));
    }

    /** Whose mailbox the mail lies in. */
    synchronized Optional<String> owner(long number) {
        return Optional.ofNullable(owners.get(number));
    }

    /** @throws java.util.NoSuchElementException when there is no such mail */
    byte[] bytes(long number) {
        try {
            return Files.readAllBytes(file(number));
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read a mail in " + folder, problem);
        }
    }

    /** @throws java.util.NoSuchElementException when there is no such mail */
    Instant arrivedAt(long number) {
        try {
            return Files.getLastModifiedTime(file(number)).toInstant();
        } catch (IOException problem) {
            throw new UncheckedIOException("cannot read a mail in " + folder, problem);
        }
    }

    private Path file(long number) {
        return folderOf(owner(number).orElseThrow()).resolve("%08d%s".formatted(number, ENDING));
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
    synchronized void keep(String address, MimeMessage mail, Instant arrivedAt) {
        try {
            Files.createDirectories(folderOf(address));
            long number = last + 1;
            var file = folderOf(address).resolve("%08d%s".formatted(number, ENDING));
            var unfinished = folder.resolve("arriving.tmp");
            write(mail, unfinished);
            Files.setLastModifiedTime(unfinished, FileTime.from(arrivedAt));
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            note(number, address);
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
