package followup;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/**
 * A page that failed tells its visitor nothing but a reference; the log tells what happened under the same one. The path is
 * not logged, since its values may be anything.
 */
@Component
class FailedPages extends DefaultErrorAttributes {

    private static final Logger log = LoggerFactory.getLogger(FailedPages.class);

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = super.getErrorAttributes(request, options);
        if (attributes.get("status") instanceof Integer status && status >= 500) {
            var reference = FailureReference.next();
            log.error(
                    "{}: a page failed with {}; the visitor was told this reference",
                    reference,
                    status,
                    getError(request));
            attributes.put("reference", reference);
        }
        return attributes;
    }
}
