package followup.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Steps 7 and 8: all claims about a measure become one answer. The first status said of the measure itself counts; every other must agree. The
 * answer's certainty is the lowest its reasons allow.
 */
final class Weighing {

    private final LocalDate receivedOn;
    private final DebriefDay debrief;
    private final Originals originals;
    private final Cues cues;
    private final Map<String, List<Claim>> byMeasure = new LinkedHashMap<>();

    Weighing(LocalDate receivedOn, DebriefDay debrief, Originals originals, Cues cues) {
        this.receivedOn = receivedOn;
        this.debrief = debrief;
        this.originals = originals;
        this.cues = cues;
    }

    void add(Claim claim) {
        byMeasure.computeIfAbsent(claim.measure(), key -> new ArrayList<>()).add(claim);
    }

    /** Gives what is said of all or of the rest to the measures it is about. */
    void spread(List<Groups> groups, List<String> asked) {
        for (Groups group : groups) {
            if (group.source() == Claim.Source.ALL && group.claim().saysStatus()) {
                Set<String> excepted = new HashSet<>(group.excluded());
                groups.stream()
                        .filter(other -> !other.claim().saysStatus())
                        .forEach(other -> excepted.addAll(other.excluded()));
                ofAll(
                        group.claim(),
                        asked.stream().filter(code -> !excepted.contains(code)).toList());
            }
        }
        Set<String> said = Set.copyOf(byMeasure.keySet());
        groups.stream()
                .filter(group -> group.source() == Claim.Source.REST)
                .forEach(group -> asked.stream()
                        .filter(code -> !said.contains(code))
                        .forEach(code -> add(restOf(said, code, group.claim()))));
    }

    /**
     * Gives each measure the status of the one it is said to be the same as, where that is clear, stands in words of the same mail as well, and nobody
     * corrects it. What somebody filled into the form further down may be what they meant, or what they overlooked.
     */
    void copy(List<SameAs> sames) {
        for (SameAs same : sames) {
            List<Claim> claims = byMeasure.getOrDefault(same.other(), List.of());
            boolean inWords = claims.stream().allMatch(claim -> claim.source() == Claim.Source.WORDS);
            Optional<Answer> other = claims.isEmpty() || !inWords
                    ? Optional.empty()
                    : Optional.of(answer(same.other(), claims)).filter(Weighing::isClear);
            add(claim(same, other.map(Answer::status)));
        }
    }

    private static boolean isClear(Answer answer) {
        return answer.certainty() == Certainty.CLEAR;
    }

    private static Claim claim(SameAs same, Optional<Stated> status) {
        Statement statement = status.map(one -> Statement.of(one, same.words()))
                .orElseGet(() -> Statement.nothing().with(Reason.STATUS_UNREAD));
        return new Claim(
                same.measure(),
                Claim.Source.WORDS,
                statement.said(),
                List.of(),
                List.of(),
                statement.reasons(),
                same.words());
    }

    /** "All is done", and one measure is planned: then it is not all, and of the others nothing else tells. */
    private void ofAll(Claim all, List<String> measures) {
        boolean denied = measures.stream().anyMatch(code -> isDenied(code, all));
        for (String code : measures) {
            boolean alone = !byMeasure.containsKey(code);
            add(denied && alone ? of(code, all, Reason.CONTRADICTION) : of(code, all));
        }
    }

    private boolean isDenied(String measure, Claim all) {
        return byMeasure.getOrDefault(measure, List.of()).stream()
                .filter(claim -> claim.source() == Claim.Source.BLOCK || claim.source() == Claim.Source.WORDS)
                .flatMap(claim -> claim.said().stream())
                .anyMatch(
                        said -> said.sure() && all.said().stream().noneMatch(other -> other.status() == said.status()));
    }

    /** "Everything else is done", where nothing is said of any measure by name: else than what? */
    private static Claim restOf(Set<String> said, String measure, Claim claim) {
        return said.isEmpty() ? of(measure, claim, Reason.SUBJECT_UNCLEAR) : of(measure, claim);
    }

    private static Claim of(String measure, Claim claim, Reason... further) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(claim.reasons());
        reasons.addAll(List.of(further));
        return new Claim(
                measure, claim.source(), claim.said(), claim.dates(), claim.content(), reasons, claim.evidence());
    }

    /** @param order the measures in the order of the answers */
    List<Answer> answers(List<String> order) {
        return order.stream()
                .filter(byMeasure::containsKey)
                .map(measure -> answer(measure, byMeasure.getOrDefault(measure, List.of())))
                .toList();
    }

    private Answer answer(String measure, List<Claim> claims) {
        List<Claim> ordered = Correction.standing(claims).stream()
                .sorted((one, other) -> Boolean.compare(other.isSure(), one.isSure()))
                .toList();
        Set<Reason> against = EnumSet.noneOf(Reason.class);
        var agreement = new Agreement(ordered, cues);
        Stated status = agreement.status(against);
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        ordered.forEach(claim -> reasons.addAll(claim.reasons()));
        if (status != Stated.APPLIED) {
            reasons.remove(Reason.FUTURE_FOR_DONE);
        }
        if (agreement.tellsProgress()) {
            reasons.remove(Reason.PARTLY);
        }
        reasons.addAll(against);
        if (ordered.stream().anyMatch(Claim::saysStatus)) {
            reasons.remove(Reason.STATUS_MISSING);
        } else if (certainty(reasons) != Certainty.OPEN) {
            reasons.add(Reason.STATUS_MISSING);
        }
        Optional<StatedDate> date =
                new DateChoice(ordered, receivedOn, debrief, originals, cues).dateFor(status, reasons);
        Certainty certainty = certainty(reasons);
        Passage evidence = ordered.getFirst().evidence();
        return new Answer(
                measure,
                certainty == Certainty.OPEN ? Stated.UNKNOWN : status,
                date,
                content(ordered),
                certainty,
                evidence.words(originals),
                evidence.line(),
                evidence.span(),
                reasons.stream().map(Reason::code).toList());
    }

    private static Certainty certainty(Set<Reason> reasons) {
        return reasons.stream().map(Reason::atMost).max(Certainty::compareTo).orElse(Certainty.CLEAR);
    }

    private String content(List<Claim> claims) {
        var parts = new ArrayList<String>();
        for (Claim claim : claims) {
            for (Passage passage : claim.content()) {
                String words = passage.words(originals).strip();
                if (!words.isEmpty() && !parts.contains(words)) {
                    parts.add(words);
                }
            }
        }
        return String.join(" ", parts);
    }
}
