package followup;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

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
            var answer = super.handleExceptionInternal(refusal, body, headers, status, request);
            if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
                type(refusal).ifPresent(type -> problem.setType(URI.create("urn:followup:problem:" + type)));
            }
            return answer;
        }
        try {
            headers.forEach((name, values) -> values.forEach(each -> response.addHeader(name, each)));
            response.sendError(status.value());
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Empty where the status says all there is to say. */
    private static Optional<String> type(Exception refusal) {
        return switch (refusal) {
            case HttpMessageNotReadableException _ -> refused("unreadable-body");
            case TypeMismatchException _ -> refused("unknown-value");
            case MissingServletRequestParameterException _ -> refused("missing-parameter");
            case HttpMediaTypeNotSupportedException _ -> refused("unsupported-media-type");
            case HttpMediaTypeNotAcceptableException _ -> refused("not-acceptable");
            case HttpRequestMethodNotSupportedException _ -> refused("no-such-address");
            case NoResourceFoundException _ -> refused("no-such-address");
            default -> Optional.empty();
        };
    }

    private static Optional<String> refused(String type) {
        return Optional.of(type);
    }

    private static boolean isForPerson(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api/");
    }
}
