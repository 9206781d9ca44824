package followup.access;

import followup.wording.Bilingual;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers who is not let in, or not let there, with a problem (RFC 9457) in the caller's language; a person who followed a
 * link is led to the sign-in.
 */
@Component
class TurningAway implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Wording WORDING = Wording.of(TurningAway.class);
    private static final String BASIC = "Basic realm=\"followup\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer error=\"invalid_token\"";

    private final LocaleResolver locales;
    private final JsonMapper json;
    private final BrowserSessions sessions;

    TurningAway(LocaleResolver localeResolver, JsonMapper json, BrowserSessions sessions) {
        this.locales = localeResolver;
        this.json = json;
        this.sessions = sessions;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (failed instanceof SlowedDown slowed) {
            var seconds = String.valueOf(slowed.seconds());
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            answer(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-failed-sign-ins", seconds);
            return;
        }
        var credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null && isFollowedLink(request)) {
            sessions.leadBackToThePageBefore(request);
            response.sendRedirect(request.getContextPath() + BrowserSessions.SIGN_IN);
        } else if (credentials == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
            answer(request, response, HttpStatus.UNAUTHORIZED, "sign-in-needed");
        } else if (credentials.regionMatches(true, 0, "Bearer", 0, "Bearer".length())) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BEARER);
            answer(request, response, HttpStatus.UNAUTHORIZED, "unknown-token");
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, BASIC);
            answer(request, response, HttpStatus.UNAUTHORIZED, "wrong-user-or-password");
        }
    }

    /** A person followed a link, such as that of a file to download, after their session had ended. Programs do not say so. */
    private static boolean isFollowedLink(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
    }

    /** What is on no route does not exist, whoever asks; there is nothing to be gained by another role. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (Routes.of(request).isEmpty()) {
            answer(request, response, HttpStatus.NOT_FOUND, "no-such-address", request.getMethod());
        } else {
            answer(request, response, HttpStatus.FORBIDDEN, "not-allowed", SignedIn.name());
        }
    }

    /** Answers what another site's page sent. */
    void refuseForeign(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "from-another-site");
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type, String... details)
            throws IOException {
        Bilingual words = WORDING.say(type, (Object[]) details);
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:followup:problem:" + type);
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", words.in(locales.resolveLocale(request)));
        problem.put("instance", request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
