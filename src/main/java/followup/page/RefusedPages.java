package followup.page;

import followup.wording.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells a person on a page why something was refused, with the way back. */
@ControllerAdvice(annotations = Page.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusedPages {

    private final PageFrame frame;

    RefusedPages(PageFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView page(Refusal refusal, HttpServletRequest request, Locale locale) {
        var model = new ExtendedModelMap();
        model.addAttribute("frame", frame.frame(request));
        model.addAttribute("words", refusal.words().in(locale));
        return new ModelAndView(
                "page/refused", model, HttpStatusCode.valueOf(refusal.kind().status()));
    }
}
