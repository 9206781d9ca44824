package followup.intake;

import followup.survey.Survey;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose answer a mail is, by weighed evidence.
 *
 * @param clues every hint found, strongest first
 */
record Correlation(List<Clue> clues) {

    /** Weight from which on a survey is taken without asking: an unguessable key, or two weaker hints that agree. */
    static final int ENOUGH = 60;

    /** Weight from which on a second survey's thread keys contradict the first one's. */
    static final int CONTRADICTS = 30;

    Correlation {
        clues = List.copyOf(clues);
    }

    /** The surveys in question, heaviest first. */
    List<Survey.Reference> ranked() {
        return weights(clues).entrySet().stream()
                .sorted(Map.Entry.<Survey.Reference, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The survey this mail belongs to; empty when the evidence is too weak or contradicts itself. */
    Optional<Survey.Reference> survey() {
        if (contradictory()) {
            return Optional.empty();
        }
        var weights = weights(clues);
        return ranked().stream().findFirst().filter(first -> weights.getOrDefault(first, 0) >= ENOUGH);
    }

    /** Whether thread keys point at different surveys, or the persons' hints are equally strong for two. */
    boolean contradictory() {
        var keys = clues.stream().filter(clue -> clue.kind().isThreadKey()).toList();
        var named = weights(keys).values().stream()
                .filter(weight -> weight >= CONTRADICTS)
                .count();
        if (named > 0) {
            return named > 1;
        }
        var heaviest = weights(clues).values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        return heaviest.size() > 1 && heaviest.get(0).equals(heaviest.get(1));
    }

    private static Map<Survey.Reference, Integer> weights(List<Clue> clues) {
        Map<Survey.Reference, Set<Clue.Kind>> kinds = new LinkedHashMap<>();
        for (Clue clue : clues) {
            kinds.computeIfAbsent(clue.survey(), survey -> EnumSet.noneOf(Clue.Kind.class))
                    .add(clue.kind());
        }
        return kinds.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .mapToInt(Clue.Kind::weight)
                                .sum(),
                        Integer::sum,
                        LinkedHashMap::new));
    }
}
