package followup.letter;

import java.util.List;
import java.util.stream.Collectors;

/** The service does not start with templates that are not in order: no good version is known that could be used instead. */
final class BrokenTemplates extends RuntimeException {

    private final transient List<TemplateProblem> problems;

    BrokenTemplates(List<TemplateProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + ": " + problem.words().ja() + " / "
                        + problem.words().en())
                .collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    List<TemplateProblem> problems() {
        return problems;
    }
}
