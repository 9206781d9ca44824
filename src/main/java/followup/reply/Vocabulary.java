package followup.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The expressions the reader knows, as data. Immutable. */
public final class Vocabulary {

    /** The files of the vocabulary, as the class path and the project's folder name them. */
    public static final List<String> FILES = List.of("config/vocabulary/ja.tsv", "config/vocabulary/en.tsv");

    private final Map<String, Stated> statuses;

    private Vocabulary(Map<String, Stated> statuses) {
        this.statuses = Map.copyOf(statuses);
    }

    /** @param files texts of the {@link #FILES} */
    public static Vocabulary of(List<String> files) {
        var statuses = new HashMap<String, Stated>();
        for (String file : files) {
            file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        List<String> cells = List.of(line.split("\t", -1));
                        if (cells.size() < 3) {
                            throw new IllegalArgumentException("expected kind, meaning and expression, found: " + line);
                        }
                        statuses.put(Passage.of(cells.get(2)).squeezed().text(), Stated.valueOf(cells.get(1)));
                    });
        }
        return new Vocabulary(statuses);
    }

    /** Reads one file to its end; the caller closes it. */
    public static String textOf(Reader file) throws IOException {
        var text = new StringBuilder();
        var lines = new BufferedReader(file);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    Optional<Stated> statusOf(Passage whole) {
        return Optional.ofNullable(statuses.get(whole.squeezed().text()));
    }
}
