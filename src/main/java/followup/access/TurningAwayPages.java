package followup.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Leads a person who has not signed in to the page where they can; shows others a page that says why not. To a part of a
 * page that htmx asks for the answer is the bare status: the script tells the person, and what was typed stays.
 */
@Component
class TurningAwayPages implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (isForPart(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(
                    request.getContextPath() + BrowserSessions.SIGN_IN + (hadSession(request) ? "?ended" : ""));
        }
    }

    /** What is on no route does not exist, whoever asks; a form without its token is refused wherever it was sent. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException) {
            withoutToken(request, response);
        } else {
            boolean exists = Routes.of(request).isPresent();
            response.sendError(exists ? HttpStatus.FORBIDDEN.value() : HttpStatus.NOT_FOUND.value());
        }
    }

    /** Most often a form that stayed open until its session had ended: nothing is done, and what was typed is given back. */
    private static void withoutToken(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var path = request.getServletPath();
        if (isForPart(request)) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
        } else if (path.equals(BrowserSessions.SIGN_IN)) {
            response.sendRedirect(request.getContextPath() + BrowserSessions.SIGN_IN + "?stale");
        } else if (path.equals("/sign-out") && SignedIn.name().equals(SignedIn.SYSTEM)) {
            response.sendRedirect(request.getContextPath() + BrowserSessions.SIGN_IN + "?left");
        } else {
            request.getRequestDispatcher(BrowserSessions.SIGN_IN + "/ended").forward(request, response);
        }
    }

    /** Whether the browser still shows the cookie of a session that is over. */
    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static boolean isForPart(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
