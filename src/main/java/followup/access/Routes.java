package followup.access;

import static followup.access.Role.ADMINISTRATOR;
import static followup.access.Role.COORDINATOR;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;

/** Who may do what, in one table. The first route that matches counts; what matches none is not to be had. */
final class Routes {

    private static final @Nullable Set<Role> NO_SIGN_IN = null;
    private static final Set<Role> ALL = Set.of(Role.values());
    private static final Set<Role> COORDINATORS = Set.of(COORDINATOR, ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR);

    static final List<Route> TABLE = List.of(
            Route.of(GET, "/actuator/health/**", NO_SIGN_IN),
            Route.of(GET, "/livez", NO_SIGN_IN),
            Route.of(GET, "/readyz", NO_SIGN_IN),
            Route.of(GET, "/sign-in", NO_SIGN_IN),
            Route.of(POST, "/sign-in/ended", NO_SIGN_IN),
            Route.of(GET, "/assets/**", NO_SIGN_IN),
            Route.of(GET, "/webjars/htmx.org/**", NO_SIGN_IN),
            Route.of(GET, "/", ALL),
            Route.of(GET, "/sites/*/record/**", COORDINATORS),
            Route.of(GET, "/sites/*/entries/*", COORDINATORS),
            Route.of(GET, "/sites/**", ALL),
            Route.of(POST, "/sites/*/*", COORDINATORS),
            Route.of(POST, "/sites/*/record/*", COORDINATORS),
            Route.of(POST, "/sites/*/entries/*", COORDINATORS),
            Route.of(GET, "/debriefs/**", COORDINATORS),
            Route.of(POST, "/debriefs/**", COORDINATORS),
            Route.of(GET, "/calendar/**", COORDINATORS),
            Route.of(POST, "/calendar/**", COORDINATORS),
            Route.of(GET, "/letters/**", COORDINATORS),
            Route.of(POST, "/letters/**", COORDINATORS),
            Route.of(GET, "/reviews/**", COORDINATORS),
            Route.of(POST, "/reviews/**", COORDINATORS),
            Route.of(GET, "/mails/**", COORDINATORS).orWhoSeesMails(),
            Route.of(POST, "/mails/**", COORDINATORS),
            Route.of(GET, "/analysis/**", ALL),
            Route.of(POST, "/analysis/public", ALL),
            Route.of(GET, "/account", ALL),
            Route.of(POST, "/account/**", ALL),
            Route.of(GET, "/people/**", ADMINISTRATORS),
            Route.of(POST, "/people/**", ADMINISTRATORS),
            Route.of(GET, "/audit", ADMINISTRATORS),
            Route.of(GET, "/sandbox/**", COORDINATORS),
            Route.of(POST, "/sandbox/**", COORDINATORS),
            Route.of(GET, "/actuator/**", ADMINISTRATORS),
            Route.of(GET, "/v3/api-docs/**", ALL),
            Route.of(GET, "/v3/api-docs.yaml", ALL),
            Route.of(GET, "/swagger-ui.html", ALL),
            Route.of(GET, "/swagger-ui/**", ALL),
            Route.of(POST, "/api/imports/*", COORDINATORS),
            Route.of(GET, "/api/sites", COORDINATORS).orWhoSeesMails(),
            Route.of(GET, "/api/sites/*", COORDINATORS).orWhoSeesMails(),
            Route.of(PUT, "/api/sites/*/debrief", COORDINATORS),
            Route.of(DELETE, "/api/sites/*/debrief", COORDINATORS),
            Route.of(GET, "/api/sites/*/measures", ALL),
            Route.of(POST, "/api/sites/*/measures/*/entries", COORDINATORS),
            Route.of(POST, "/api/sites/*/additional", COORDINATORS),
            Route.of(POST, "/api/sites/*/additional/*", COORDINATORS),
            Route.of(GET, "/api/surveys/**", ALL),
            Route.of(POST, "/api/surveys/*/*", COORDINATORS),
            Route.of(PUT, "/api/surveys/*/due", COORDINATORS),
            Route.of(GET, "/api/mails/**", COORDINATORS).orWhoSeesMails(),
            Route.of(POST, "/api/mails/**", COORDINATORS),
            Route.of(GET, "/api/letters/**", COORDINATORS),
            Route.of(GET, "/api/inbox/**", COORDINATORS),
            Route.of(POST, "/api/inbox/**", COORDINATORS),
            Route.of(GET, "/api/outbox/**", COORDINATORS),
            Route.of(POST, "/api/outbox/**", COORDINATORS),
            Route.of(GET, "/api/rereadings", COORDINATORS),
            Route.of(POST, "/api/rereadings", COORDINATORS),
            Route.of(GET, "/api/reviews/**", COORDINATORS),
            Route.of(POST, "/api/reviews/**", COORDINATORS),
            Route.of(GET, "/api/analysis/**", ALL),
            Route.of(POST, "/api/analysis/public", ALL),
            Route.of(GET, "/api/users/me", ALL),
            Route.of(PUT, "/api/users/me/password", ALL),
            Route.of(GET, "/api/users", ADMINISTRATORS),
            Route.of(POST, "/api/users", ADMINISTRATORS),
            Route.of(PUT, "/api/users/*", ADMINISTRATORS),
            Route.of(PUT, "/api/users/*/password", ADMINISTRATORS),
            Route.of(GET, "/api/tokens", ADMINISTRATORS),
            Route.of(POST, "/api/tokens", ADMINISTRATORS),
            Route.of(DELETE, "/api/tokens/*", ADMINISTRATORS),
            Route.of(GET, "/api/audit", ADMINISTRATORS));

    private Routes() {}

    static Optional<Route> of(HttpServletRequest request) {
        return TABLE.stream().filter(route -> route.matches(request)).findFirst();
    }

    /** @param path without a query */
    static Optional<Route> of(HttpMethod method, String path) {
        var parsed = PathContainer.parsePath(path);
        return TABLE.stream().filter(route -> route.matches(method, parsed)).findFirst();
    }
}
