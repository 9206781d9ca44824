package followup.letter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a letter's templates may name, and what they must. A list is a section whose content is repeated for each entry and may
 * name the entry's own values; everything else may also be a section, shown when the value is there.
 *
 * @param values variables with one value, possibly empty
 * @param flags yes or no: sections only
 * @param lists per list the values of an entry
 * @param required in every body, since the mail would be useless or could not be matched without them
 */
record Variables(Set<String> values, Set<String> flags, Map<String, Set<String>> lists, Set<String> required) {

    private static final List<String> COMMON =
            List.of("company", "site", "programme", "sender", "senderAddress", "debriefDate", "reference", "token");
    private static final List<String> FORM = List.of("choices", "form");
    private static final Map<String, Set<String>> RECIPIENTS = Map.of("to", Set.of("name"), "cc", Set.of("name"));
    private static final Set<String> ANSWER = Set.of("code", "title", "status", "date", "content", "words");
    private static final Set<String> PASSAGE = Set.of("code", "title", "words");

    Variables {
        values = Set.copyOf(values);
        flags = Set.copyOf(flags);
        lists = Map.copyOf(lists);
        required = Set.copyOf(required);
    }

    static Variables of(Letter letter) {
        return switch (letter) {
            case REQUEST ->
                new Variables(
                        with("answerBy"),
                        Set.of("hasSheet"),
                        RECIPIENTS,
                        Set.of("answerBy", "choices", "form", "reference", "token"));
            case REMINDER ->
                new Variables(
                        with("answerBy", "requestDate"),
                        Set.of("hasSheet"),
                        RECIPIENTS,
                        Set.of("answerBy", "choices", "form", "reference", "token"));
            case ACKNOWLEDGEMENT ->
                new Variables(
                        with("receivedDate"),
                        Set.of("hasRecorded", "hasHeld", "hasAdditional", "hasOpen", "isComplete"),
                        lists(Map.of("recorded", ANSWER, "held", PASSAGE, "additional", Set.of("words"))),
                        Set.of("recorded", "held", "choices", "form", "reference", "token"));
            case CLARIFICATION, UNOPENED ->
                new Variables(
                        with("receivedDate"),
                        Set.of("hasSheet"),
                        RECIPIENTS,
                        Set.of("choices", "form", "reference", "token"));
        };
    }

    /** The subject must name the survey, or a reply whose other marks are lost could not be matched. */
    Set<String> requiredInSubject() {
        return Set.of("reference");
    }

    boolean knows(String name) {
        return values.contains(name) || flags.contains(name) || lists.containsKey(name);
    }

    /** For messages: all names in alphabetical order. */
    String names() {
        var names = new TreeSet<>(values);
        names.addAll(flags);
        names.addAll(lists.keySet());
        return String.join(", ", names);
    }

    private static Set<String> with(String... more) {
        var values = new TreeSet<>(COMMON);
        values.addAll(FORM);
        values.addAll(List.of(more));
        return values;
    }

    private static Map<String, Set<String>> lists(Map<String, Set<String>> more) {
        var lists = new TreeMap<>(RECIPIENTS);
        lists.putAll(more);
        return lists;
    }
}
