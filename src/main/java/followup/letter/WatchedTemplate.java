package followup.letter;

import followup.letter.LoadingTemplates.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The templates of one letter in one language over time: a changed file counts from the next letter on, a broken one changes nothing but
 * what {@link #problems()} tells. Thread-safe.
 */
final class WatchedTemplate {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedTemplate.class);

    private final TemplatePlace place;
    private volatile State state;

    private record State(
            String fingerprint, LetterTemplate template, boolean overridden, List<TemplateProblem> problems) {}

    /** @throws BrokenTemplates when there is no good version to begin with */
    WatchedTemplate(TemplatePlace place) {
        this.place = place;
        var fingerprint = place.fingerprint();
        var outcome = LoadingTemplates.load(place);
        if (outcome.template() == null) {
            throw new BrokenTemplates(outcome.problems());
        }
        this.state = new State(fingerprint, outcome.template(), place.isOverridden(), List.of());
    }

    TemplatePlace place() {
        return place;
    }

    /** The newest version that is in order. */
    LetterTemplate current() {
        return refreshed().template();
    }

    /** Whether the version in use comes from the coordinator's folder. */
    boolean isOverridden() {
        return refreshed().overridden();
    }

    /** What is wrong with the files as they are now; the version in use is an older one then. */
    List<TemplateProblem> problems() {
        return refreshed().problems();
    }

    private State refreshed() {
        var known = state;
        return known.fingerprint().equals(place.fingerprint()) ? known : reload();
    }

    private synchronized State reload() {
        var known = state;
        var fingerprint = place.fingerprint();
        if (known.fingerprint().equals(fingerprint)) {
            return known;
        }
        var outcome = LoadingTemplates.load(place);
        state = outcome.template() == null
                ? kept(known, fingerprint, outcome)
                : replaced(known, fingerprint, outcome.template());
        return state;
    }

    private State replaced(State known, String fingerprint, LetterTemplate template) {
        LOG.info(
                "Letter {} changed from version {} to {}; the next one is written by it",
                place.name(),
                known.template().version(),
                template.version());
        return new State(fingerprint, template, place.isOverridden(), List.of());
    }

    private State kept(State known, String fingerprint, Outcome outcome) {
        LOG.error(
                "Letter {} is broken; version {} stays in use until the files are mended: {}",
                place.name(),
                known.template().version(),
                outcome.problems().stream()
                        .map(problem -> problem.place() + " " + problem.words().en())
                        .collect(Collectors.joining(" ")));
        return new State(fingerprint, known.template(), known.overridden(), outcome.problems());
    }
}
