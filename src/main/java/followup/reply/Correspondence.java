package followup.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Everything we sent to a survey, asked line by line whether a piece of a reply is ours. */
final class Correspondence {

    /** Columns from which on a piece is long enough to be ours wherever it stands; a status is shorter. */
    private static final int LONG_ENOUGH = 16;

    static boolean isLong(String key) {
        return key.chars().map(c -> c < 0x1100 ? 1 : 2).sum() >= LONG_ENOUGH;
    }

    private final List<SentForm> forms;
    private final TreeMap<String, List<Place>> byKey = new TreeMap<>();
    private final Map<String, String> codeByHeading = new LinkedHashMap<>();
    private final List<String> streams = new ArrayList<>();
    private final Set<String> additionalHeadings = new LinkedHashSet<>();
    private final Set<String> labels = new LinkedHashSet<>();

    /** A line of one of our letters; blank lines are not counted. */
    record Place(int letter, int index) {
        boolean isNextTo(Place other) {
            return letter == other.letter && Math.abs(index - other.index) == 1;
        }
    }

    Correspondence(List<SentForm> forms) {
        this.forms = forms;
        for (SentForm form : forms) {
            var stream = new StringBuilder();
            int index = 0;
            for (SentForm.Line line : form.lines()) {
                if (!line.key().isEmpty()) {
                    byKey.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(new Place(streams.size(), index++));
                    stream.append(line.key());
                }
            }
            streams.add(stream.toString());
            form.codes()
                    .forEach(code ->
                            form.headingOf(code).ifPresent(heading -> codeByHeading.putIfAbsent(heading.key(), code)));
            form.additionalHeading().ifPresent(heading -> additionalHeadings.add(heading.key()));
            labels.addAll(form.labels());
        }
    }

    List<Place> placesOf(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Whether a line of ours begins with this and goes on. */
    boolean isBeginning(String key) {
        String next = byKey.higherKey(key);
        return next != null && next.startsWith(key);
    }

    /** Whether this begins with a whole line of ours, a long one, behind which something was added. */
    boolean beginsWithLine(String key) {
        String line = byKey.floorKey(key);
        return line != null && isLong(line) && key.startsWith(line);
    }

    /** Whether this stands, over whatever lines, in something we sent. */
    boolean contains(String key) {
        return streams.stream().anyMatch(stream -> stream.contains(key));
    }

    /** The measure whose heading this is. */
    Optional<String> codeOfHeading(String key) {
        return Optional.ofNullable(codeByHeading.get(key));
    }

    /** The headings of blocks, each with its measure. */
    Map<String, String> headings() {
        return codeByHeading;
    }

    boolean isAdditionalHeading(String key) {
        return additionalHeadings.contains(key);
    }

    Set<String> additionalHeadings() {
        return additionalHeadings;
    }

    boolean isBeginningOfAdditional(String tag) {
        return additionalHeadings.stream().anyMatch(heading -> heading.startsWith(tag));
    }

    Set<String> labels() {
        return labels;
    }

    /** Every measure of every form, in the order of the newest one that has it. */
    List<String> codes() {
        var codes = new LinkedHashSet<String>();
        forms.forEach(form -> codes.addAll(form.codes()));
        return List.copyOf(codes);
    }

    /** The measures of the newest form: what is still asked, and what "all" and "the rest" are about. */
    List<String> codesOfNewest() {
        return forms.reversed().stream()
                .map(SentForm::codes)
                .filter(codes -> !codes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The risk each measure of the newest form has, where it says one. */
    Map<String, SentForm.Risk> risks() {
        return forms.reversed().stream()
                .filter(form -> !form.codes().isEmpty())
                .findFirst()
                .map(SentForm::risks)
                .orElse(Map.of());
    }

    Map<String, List<String>> titles() {
        var titles = new HashMap<String, List<String>>();
        for (SentForm form : forms) {
            for (String code : form.codes()) {
                List<String> both = titles.computeIfAbsent(code, key -> new ArrayList<>());
                form.titleOf(code).ifPresent(both::add);
                form.headingOf(code).ifPresent(heading -> both.add(withoutCode(heading.key())));
            }
        }
        return titles;
    }

    private static String withoutCode(String heading) {
        return heading.substring(heading.indexOf(']') + 1);
    }

    /** The lines of each letter outside its blocks' headings, where the choices are explained. */
    List<List<Passage>> prose() {
        return forms.stream()
                .map(form -> form.lines().stream()
                        .filter(line -> !codeByHeading.containsKey(line.key()))
                        .map(SentForm.Line::text)
                        .toList())
                .toList();
    }
}
