package followup.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The sessions of browsers. With every request the user is looked up again, so that one who was disabled, got another
 * role or another password is out at once, not when the session ends.
 */
@Component
class BrowserSessions {

    static final String SIGN_IN = "/sign-in";

    private static final String OPENED = "followup.session";

    /** Where Spring Security keeps what was asked for before the sign-in. */
    private static final String ASKED_FOR = "SPRING_SECURITY_SAVED_REQUEST";

    private final Users users;
    private final VerifiedPasswords verified;

    BrowserSessions(Users users, VerifiedPasswords verified) {
        this.users = users;
        this.verified = verified;
    }

    /** What was true of the user at sign-in and must stay true. */
    record Opened(String name, Role role, boolean seesMails, String passwordMark) implements Serializable {}

    AuthenticationSuccessHandler opened() {
        var back = new SavedRequestAwareAuthenticationSuccessHandler();
        back.setDefaultTargetUrl("/");
        return (request, response, authentication) -> {
            request.getSession().setAttribute(OPENED, stateOf(authentication.getName()));
            back.onAuthenticationSuccess(request, response, authentication);
        };
    }

    /**
     * Makes the next sign-in lead to the page on which a link was followed, not to where that leads: a file to download
     * would leave the person on the sign-in page.
     */
    void leadBackToThePageBefore(HttpServletRequest request) {
        pageBefore(request)
                .ifPresent(path -> request.getSession().setAttribute(ASKED_FOR, new SimpleSavedRequest(path)));
    }

    private static Optional<String> pageBefore(HttpServletRequest request) {
        try {
            var referer = new URI(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
            var path = String.valueOf(referer.getRawPath());
            var query = referer.getRawQuery();
            return path.startsWith("/")
                            && !path.startsWith("//")
                            && String.valueOf(referer.getRawAuthority()).equals(request.getHeader(HttpHeaders.HOST))
                    ? Optional.of(query == null ? path : path + "?" + query)
                    : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    AuthenticationFailureHandler notOpened() {
        return (request, response, failed) -> response.sendRedirect(request.getContextPath()
                + SIGN_IN
                + (failed instanceof SlowedDown slowed ? "?wait=" + slowed.seconds() : "?failed"));
    }

    /** Ends a session whose user is not what it was. */
    OncePerRequestFilter check() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var session = request.getSession(false);
                var authentication = SecurityContextHolder.getContext().getAuthentication();
                if (session != null
                        && session.getAttribute(OPENED) instanceof Opened opened
                        && isOf(opened, authentication)
                        && !opened.equals(stateOf(opened.name()))) {
                    session.invalidate();
                    SecurityContextHolder.clearContext();
                }
                chain.doFilter(request, response);
            }
        };
    }

    private static boolean isOf(Opened opened, @Nullable Authentication authentication) {
        return authentication != null && opened.name().equals(authentication.getName());
    }

    private @Nullable Opened stateOf(String name) {
        return users.find(name)
                .filter(account -> account.user().enabled())
                .map(account -> new Opened(
                        account.user().name(),
                        account.user().role(),
                        account.user().seesMails(),
                        verified.mark(account)))
                .orElse(null);
    }
}
