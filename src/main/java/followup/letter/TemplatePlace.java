package followup.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the templates of one letter in one language lie: in the coordinator's folder when it has a sub-folder for them, else in the
 * program itself. A sub-folder replaces the packaged one as a whole, so that no letter is half ours and half theirs.
 *
 * @param root the coordinator's folder, when there is one
 */
record TemplatePlace(Optional<Path> root, Language language, Letter letter) {

    private static final String PACKAGED = "mail-templates";

    /** Bytes of one template; a longer file is refused, since no letter needs it and a mistaken copy may be huge. */
    static final int LARGEST_FILE = 256 * 1024;

    /** {@code ja/request}. */
    String name() {
        return language.code() + "/" + letter.folder();
    }

    boolean isOverridden() {
        return folder().isPresent();
    }

    /** The path of a file as a coordinator finds it. */
    String pathOf(String file) {
        return folder().map(folder -> folder.resolve(file).toString().replace('\\', '/'))
                .orElse(PACKAGED + "/" + name() + "/" + file);
    }

    private Optional<Path> folder() {
        return root.map(path -> path.resolve(language.code()).resolve(letter.folder()))
                .filter(Files::isDirectory);
    }

    /**
     * Something that changes when one of the files is written, replaced, added or taken away. Costs four looks at the file system and
     * reads no content.
     */
    String fingerprint() {
        return folder().map(folder -> Stream.of("", TemplateFiles.SUBJECT, TemplateFiles.BODY, TemplateFiles.HTML)
                        .map(file -> stamp(folder.resolve(file)))
                        .reduce("", String::concat))
                .orElse(PACKAGED);
    }

    private static String stamp(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + "," + attributes.size() + "," + attributes.fileKey() + ";";
        } catch (IOException absent) {
            return "-;";
        }
    }

    /** The names of files in a coordinator's folder that nothing reads, most likely misspelt; what editors leave behind is no problem. */
    List<String> unknownFiles() {
        return folder().map(folder -> {
                    try (Stream<Path> files = Files.list(folder)) {
                        return files.map(file -> file.getFileName().toString())
                                .filter(file -> !List.of(TemplateFiles.SUBJECT, TemplateFiles.BODY, TemplateFiles.HTML)
                                        .contains(file))
                                .filter(file -> !file.startsWith(".") && !file.startsWith("#"))
                                .filter(file -> !file.endsWith("~") && !file.endsWith(".bak"))
                                .sorted()
                                .toList();
                    } catch (IOException problem) {
                        throw new UncheckedIOException(problem);
                    }
                })
                .orElse(List.of());
    }

    /** At most one byte more than {@link #LARGEST_FILE}; empty when there is no such file. */
    Optional<byte[]> read(String file) throws IOException {
        try (InputStream content = open(file)) {
            return content == null ? Optional.empty() : Optional.of(content.readNBytes(LARGEST_FILE + 1));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    private @org.jspecify.annotations.Nullable InputStream open(String file) throws IOException {
        var folder = folder();
        return folder.isPresent()
                ? Files.newInputStream(folder.get().resolve(file))
                : TemplatePlace.class.getResourceAsStream("/" + PACKAGED + "/" + name() + "/" + file);
    }
}
