package followup.page;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the {@link Frame} into the model of every page, under the name {@code frame}. */
@ControllerAdvice(annotations = Page.class)
class PageFrame {

    private final List<MenuEntry> menu;
    private final List<Banner> banners;
    private final Visitor visitor;

    PageFrame(List<MenuEntry> menu, List<Banner> banners, Visitor visitor) {
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::place)).toList();
        this.banners = banners;
        this.visitor = visitor;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return new Frame(
                path(request),
                menu.stream().filter(entry -> visitor.mayOpen(entry.path())).toList(),
                banners.stream().flatMap(PageFrame::said).toList(),
                visitor);
    }

    private static Stream<Frame.Notice> said(Banner banner) {
        return banner.words().stream().map(words -> new Frame.Notice(words, banner.isAlarm()));
    }

    private static String path(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            return pathInError(request);
        }
        return HttpMethod.GET.matches(request.getMethod())
                ? withQuery(request.getRequestURI(), request.getQueryString())
                : "/";
    }

    /** What was asked for; of what was not understood, and may be anything, the start page. */
    private static String pathInError(HttpServletRequest request) {
        return HttpMethod.GET.matches(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_METHOD)))
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                        && !Integer.valueOf(HttpStatus.BAD_REQUEST.value())
                                .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                ? withQuery(path, (String) request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING))
                : "/";
    }

    private static String withQuery(String path, @Nullable String query) {
        return query == null ? path : path + "?" + query;
    }
}
