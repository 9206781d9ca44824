package followup;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What the framework itself refuses, such as looking at an address to which forms are sent: the error page for a person
 * with a browser, a problem (RFC 9457) for programs and for the parts of pages.
 */
@ControllerAdvice
@Order(0)
class FrameworkRefusals extends ResponseEntityExceptionHandler {

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var response =
                request instanceof ServletWebRequest web && isForPerson(web.getRequest()) ? web.getResponse() : null;
        if (response == null) {
            return super.handleExceptionInternal(refusal, body, headers, status, request);
        }
        try {
            headers.forEach((name, values) -> values.forEach(each -> response.addHeader(name, each)));
            response.sendError(status.value());
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isForPerson(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api/");
    }
}
