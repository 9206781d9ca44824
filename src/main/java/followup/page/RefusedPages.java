package followup.page;

import followup.wording.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells a person on a page why something was refused, with the way back. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {

    private final PageFrame frame;
    private final MessageSource messages;

    RefusedPages(PageFrame frame, MessageSource messages) {
        this.frame = frame;
        this.messages = messages;
    }

    @ExceptionHandler
    ModelAndView page(Refusal refusal, HttpServletRequest request, Locale locale) {
        return page(
                title(refusal.kind()),
                refusal.words().in(locale),
                refusal.kind().status(),
                request);
    }

    /** An address or a form that was not made by our pages, such as a link that somebody shortened. */
    @ExceptionHandler({TypeMismatchException.class, ServletRequestBindingException.class})
    ModelAndView page(HttpServletRequest request, Locale locale) {
        var words = messages.getMessage("page.error.400", null, locale);
        return page("page.refused.title", words, Refusal.Kind.BAD_INPUT.status(), request);
    }

    private ModelAndView page(String title, String words, int status, HttpServletRequest request) {
        var model = new ExtendedModelMap();
        model.addAttribute("frame", frame.frame(request));
        model.addAttribute("title", title);
        model.addAttribute("words", words);
        return new ModelAndView("page/refused", model, HttpStatusCode.valueOf(status));
    }

    private static String title(Refusal.Kind kind) {
        return kind == Refusal.Kind.NOT_FOUND ? "page.refused.not-found" : "page.refused.title";
    }
}
