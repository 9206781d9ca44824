package followup.reply;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The expressions the reader knows, as data. Immutable once made, safe for several threads. */
public final class Vocabulary {

    /** The files of the vocabulary, as the class path and the project's folder name them. */
    public static final List<String> FILES =
            List.of("config/vocabulary/ja.tsv", "config/vocabulary/en.tsv", "config/vocabulary/mail.tsv");

    /** The three slots of a block of the form. */
    enum Slot {
        STATUS,
        DATE,
        CONTENT
    }

    /** What is put around a person's words; {@code config/vocabulary/mail.tsv} says what each means. */
    enum Furniture {
        ATTRIBUTION,
        ORIGINAL,
        HEADER,
        BANNER,
        FOOTER,
        CLOSING,
        FAREWELL,
        SIGNATURE
    }

    private final Expressions expressions = new Expressions();
    private final Cues cues = new Cues();
    private final Contractions contractions = new Contractions();
    private final Map<String, Slot> labels = new HashMap<>();
    private final Set<String> blanks = new HashSet<>();
    private final Set<String> announcements = new HashSet<>();
    private final Map<String, String> bare = new HashMap<>();
    private final Set<String> marks = new HashSet<>();
    private final Map<Furniture, List<Words>> furniture = new EnumMap<>(Furniture.class);

    /** @param head what stands at the beginning, and {@code rest} anywhere behind it; for the other places {@code head} is all */
    private record Words(String where, String head, String rest) {
        static Words of(String where, String words) {
            int gap = where.equals("start") ? words.indexOf('*') : -1;
            return gap < 0
                    ? new Words(where, words, "")
                    : new Words(where, words.substring(0, gap), words.substring(gap + 1));
        }

        boolean fit(String line) {
            return switch (where) {
                case "start" -> line.startsWith(head) && line.indexOf(rest, head.length()) >= 0;
                case "end" -> line.endsWith(head);
                case "whole" -> line.equals(head);
                default -> line.contains(head);
            };
        }
    }

    private Vocabulary() {}

    /**
     * @param files texts of the {@link #FILES}
     * @throws IllegalArgumentException naming the row that is no row of a vocabulary, and what was expected
     */
    public static Vocabulary of(List<String> files) {
        var vocabulary = new Vocabulary();
        for (String file : files) {
            vocabulary.expressions.forgetSets();
            file.lines().filter(row -> !row.isBlank() && !row.startsWith("#")).forEach(vocabulary::add);
        }
        return vocabulary;
    }

    /** Reads one file to its end; the caller closes it. */
    public static String textOf(Reader file) throws IOException {
        var text = new StringWriter();
        file.transferTo(text);
        return text.toString();
    }

    private void add(String row) {
        List<String> cells = List.of(row.split("\t", -1));
        if (cells.size() != 3) {
            throw new IllegalArgumentException("expected kind, meaning and expression between tabs, found: " + row);
        }
        String kind = cells.get(0);
        String meaning = cells.get(1);
        String words = kind.equals("short")
                ? folded(cells.get(2))
                : contractions.spelledOut(Passage.of(cells.get(2))).text();
        try {
            switch (kind) {
                case "set" -> expressions.addSet(meaning, List.of(words.split("\\|", -1)));
                case "more" -> expressions.addToSet(meaning, List.of(words.split("\\|", -1)));
                case "label" -> labels.put(squeezed(words), Slot.valueOf(meaning.toUpperCase(Locale.ROOT)));
                case "blank" -> blanks.add(squeezed(words));
                case "short" -> List.of(words.split("\\|")).forEach(one -> contractions.add(one, meaning));
                case "cue" -> cues.add(Cues.Cue.of(meaning), words);
                case "bare" -> List.of(words.split("\\|")).forEach(start -> bare.put(start, meaning));
                case "mark" -> marks.addAll(List.of(squeezed(words).split("\\|")));
                case "additional" -> announcements.add(squeezed(words));
                case "attribution", "original", "header", "banner", "footer", "closing", "farewell", "signature" ->
                    furniture
                            .computeIfAbsent(Furniture.valueOf(kind.toUpperCase(Locale.ROOT)), key -> new ArrayList<>())
                            .add(Words.of(meaning, squeezed(words)));
                default -> expressions.add(words, Expression.of(Role.of(kind), meaning));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a row of a vocabulary: " + row + " (" + e.getMessage() + ")", e);
        }
    }

    private static String folded(String words) {
        return Passage.of(words).text();
    }

    private static String squeezed(String words) {
        return words.replace(" ", "");
    }

    Expressions expressions() {
        return expressions;
    }

    Cues cues() {
        return cues;
    }

    /** Words that stand for longer ones. */
    Contractions contractions() {
        return contractions;
    }

    /** The labels of slots, without spaces. */
    Map<String, Slot> labels() {
        return labels;
    }

    /** Whether these words stand for an empty slot. */
    boolean isBlank(Passage words) {
        String squeezed = words.squeezed().text();
        return squeezed.isEmpty() || blanks.contains(squeezed);
    }

    /** Whether these words announce a measure that nobody recommended. */
    boolean announcesAdditional(Passage words) {
        return announcements.contains(words.squeezed().text());
    }

    /** Whether these words, folded and without spaces, alone may be meant as an answer and say no status. */
    boolean isMark(String words) {
        return marks.contains(words);
    }

    /** The particles before which, besides directly in front, the object of a status stands that may be said of anything: 済み, 実施しました. */
    Optional<String> marksOfObject(String status) {
        return bare.entrySet().stream()
                .filter(start -> status.startsWith(start.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    boolean isFurniture(Furniture kind, Passage line) {
        String squeezed = line.squeezed().text();
        for (Words words : furniture.getOrDefault(kind, List.of())) {
            if (words.fit(squeezed)) {
                return true;
            }
        }
        return false;
    }
}
