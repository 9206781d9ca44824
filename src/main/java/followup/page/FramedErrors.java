package followup.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts the frame with its menu around what tells a person that an address leads nowhere. What has failed inside the
 * service is told without it, by the bare template {@code error}: the frame asks the database, which may be what fails.
 */
@Component
class FramedErrors implements ErrorViewResolver {

    private final PageFrame frame;

    FramedErrors(PageFrame frame) {
        this.frame = frame;
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> attributes) {
        if (!status.is4xxClientError()) {
            return null;
        }
        var model = new HashMap<String, Object>(attributes);
        model.put("frame", frame.frame(request));
        return new ModelAndView("page/error", model, status);
    }
}
