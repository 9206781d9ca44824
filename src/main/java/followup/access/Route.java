package followup.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * A kind of request and who may make it.
 *
 * @param method HEAD goes with GET
 * @param roles who may; nobody has to sign in where it is null
 * @param orSeesMails whether those who were granted a look at mails may, too
 */
record Route(
        HttpMethod method, PathPattern pattern, @Nullable Set<Role> roles, boolean orSeesMails, RequestMatcher paths) {

    static Route of(HttpMethod method, String pattern, @Nullable Set<Role> roles) {
        return new Route(
                method,
                PathPatternParser.defaultInstance.parse(pattern),
                roles,
                false,
                PathPatternRequestMatcher.pathPattern(pattern));
    }

    Route orWhoSeesMails() {
        return new Route(method, pattern, roles, true, paths);
    }

    boolean matches(HttpServletRequest request) {
        var asked = HttpMethod.HEAD.matches(request.getMethod()) ? HttpMethod.GET.name() : request.getMethod();
        return method.matches(asked) && paths.matches(request);
    }

    boolean matches(HttpMethod asked, PathContainer path) {
        return method.equals(asked) && pattern.matches(path);
    }

    boolean isOpen() {
        return roles == null;
    }

    boolean allows(SignIn.Rights who) {
        return roles == null || roles.contains(who.role()) || orSeesMails && who.seesMails();
    }
}
