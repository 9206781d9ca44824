package followup.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of mails, each with what is expected of it beside it. */
public record GoldenFolder(Path path) {

    public static GoldenFolder of(String folder) {
        return new GoldenFolder(Path.of("src/test/resources", folder));
    }

    /** All mails, in the order of their names. */
    public List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    /** All expectations, in the order of their names. */
    public List<Path> expectations() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
    }

    public static Path expectation(Path mail) {
        String name = mail.getFileName().toString();
        return mail.resolveSibling(name.substring(0, name.length() - 4) + ".expected.json");
    }

    /** What is expected; written out from what was found when it is missing, so that a person can check it. */
    public static String expected(Path mail, String found) throws IOException {
        Path file = expectation(mail);
        if (Files.notExists(file)) {
            Files.writeString(file, found);
            throw new AssertionError(file + " was missing. It is written now: check every line of it, then run again.");
        }
        return Files.readString(file);
    }
}
