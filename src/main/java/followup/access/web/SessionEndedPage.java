package followup.access.web;

import followup.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** Gives back what was typed into a form whose session had ended when it was sent; forms are led here by the entrance. */
@Page
class SessionEndedPage {

    /** Never shown: the token of the session, and passwords. */
    private static final Set<String> SECRET = Set.of("_csrf", "password", "current", "repeated");

    /** @param content as it was typed */
    record Field(String name, String content) {}

    @PostMapping("/sign-in/ended")
    String giveBack(HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("typed", typed(request));
        return "access/ended";
    }

    private static List<Field> typed(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !SECRET.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue())
                        .filter(content -> !content.isBlank())
                        .map(content -> new Field(field.getKey(), content)))
                .toList();
    }
}
