package followup;

import followup.wording.Refusal;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns every {@link Refusal} into a problem response (RFC 9457) in the language the caller asked for. */
@RestControllerAdvice
class ProblemResponses {

    @ExceptionHandler
    ProblemDetail problem(Refusal refusal, Locale locale) {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(refusal.kind().status()), refusal.words().in(locale));
        problem.setType(URI.create("urn:followup:problem:" + refusal.type()));
        refusal.members().forEach(problem::setProperty);
        return problem;
    }
}
