package followup;

import followup.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What nobody foresaw becomes a problem (RFC 9457) that tells the caller nothing but a reference; the log tells what
 * happened under the same reference. Paths are logged as patterns, since their values may be anything.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class UnexpectedProblems {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedProblems.class);
    private static final Wording WORDING = Wording.of(UnexpectedProblems.class);

    @ExceptionHandler
    ProblemDetail problem(Exception failure, HttpServletRequest request, Locale locale) throws Exception {
        if (isForOthers(failure)) {
            throw failure;
        }
        var reference = FailureReference.next();
        LOG.error(
                "{}: {} {} failed; the caller was told this reference",
                reference,
                request.getMethod(),
                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE),
                failure);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                WORDING.say("unexpected", reference).in(locale));
        problem.setType(URI.create("urn:followup:problem:unexpected"));
        problem.setProperty("reference", reference);
        return problem;
    }

    /** Sign-in and rights are answered by the filters around; who went away needs no answer. */
    private static boolean isForOthers(Exception failure) {
        return failure instanceof AccessDeniedException
                || failure instanceof AuthenticationException
                || failure instanceof AsyncRequestNotUsableException;
    }
}
