package followup.page;

import followup.LivedInHouse;
import followup.WholeHouse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The pages that a running service has, and something to look at on each of them. */
public final class EveryPage {

    /** Answered with something else than a whole page: a part of one, a foreign document, or the way to another page. */
    public static final Set<String> NOT_WHOLE =
            Set.of("/debriefs/sites/{code}/due-date", "/letters/{name}/html", "/reviews/{id}/next");

    private EveryPage() {}

    /** The patterns of all pages that can be opened, such as {@code /sites/{code}}, sorted. */
    public static List<String> of(WholeHouse house) {
        return house.parts(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().getBeanType().isAnnotationPresent(Page.class))
                .filter(handler -> isOpened(handler.getKey()))
                .flatMap(handler -> handler.getKey().getPatternValues().stream())
                .sorted()
                .toList();
    }

    private static boolean isOpened(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    /** What stands at a pattern with a variable in it, once companies have answered. No letter has HTML by itself. */
    public static Map<String, List<String>> examples(LivedInHouse lived) {
        var survey = lived.survey(LivedInHouse.SITE);
        var box = "/sandbox/mails/" + lived.request();
        return Map.ofEntries(
                Map.entry("/calendar/surveys/{reference}", List.of("/calendar/surveys/" + survey)),
                Map.entry("/debriefs/sites/{code}", List.of("/debriefs/sites/EC027", "/debriefs/sites/EC003")),
                Map.entry(
                        "/debriefs/sites/{code}/due-date", List.of("/debriefs/sites/EC027/due-date?heldOn=2022-10-11")),
                Map.entry(
                        "/letters/{name}",
                        Stream.of("request", "reminder", "acknowledgement", "clarification", "unopened")
                                .map("/letters/"::concat)
                                .toList()),
                Map.entry("/letters/{name}/html", List.of()),
                Map.entry(
                        "/mails/{id}",
                        Stream.of("in", "out")
                                .flatMap(way -> lived.mails(way).stream().limit(2))
                                .map("/mails/"::concat)
                                .toList()),
                Map.entry("/reviews/{id}", List.of("/reviews/" + lived.review())),
                Map.entry("/reviews/{id}/next", List.of("/reviews/" + lived.review() + "/next")),
                Map.entry("/sandbox/mailboxes/{number}", List.of("/sandbox/mailboxes/" + lived.mailbox())),
                Map.entry("/sandbox/mails/{number}", List.of(box)),
                Map.entry("/sandbox/mails/{number}/reply", List.of(box + "/reply")),
                Map.entry("/sandbox/mails/{number}/replies/{mark}", List.of(box + "/replies/nothing-came")),
                Map.entry("/sites/{code}", List.of("/sites/EC027", "/sites/EC001")),
                Map.entry("/sites/{code}/additional", List.of("/sites/EC027/additional", "/sites/EC001/additional")),
                Map.entry(
                        "/sites/{code}/entries/{entry}",
                        lived.entries().stream()
                                .map(entry -> "/sites/EC027/entries/" + entry)
                                .toList()),
                Map.entry(
                        "/sites/{code}/measures/{measure}",
                        Stream.of(lived.answered(), "P-01")
                                .distinct()
                                .map("/sites/EC027/measures/"::concat)
                                .toList()),
                Map.entry("/sites/{code}/record", List.of("/sites/EC027/record?measure=P-01")),
                Map.entry("/sites/{code}/record/additional", List.of("/sites/EC027/record/additional")));
    }
}
