package followup.access;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The one way in: Basic authentication or a bearer token with every request, no session, then the table of
 * {@link Routes}. A browser asks for user and password by itself.
 *
 * <p>There is no CSRF token, since there is no session; but a browser that knows the password sends it with requests
 * that other sites make it send, too, so {@link CrossSiteRequests} turns those away.
 */
@Configuration(proxyBeanMethods = false)
class Entrance {

    /** What a page of ours may load: its own files; Swagger UI has inline styles and images. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords, TokenSignIn tokens) {
        return new ProviderManager(passwords, tokens);
    }

    @Bean
    SecurityFilterChain onlyWayIn(
            HttpSecurity http, AuthenticationManager signIn, TokenSignIn tokens, TurningAway turningAway)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authenticationManager(signIn)
                .httpBasic(basic -> basic.authenticationEntryPoint(turningAway))
                .addFilterBefore(bearer(signIn, tokens, turningAway), BasicAuthenticationFilter.class)
                .addFilterBefore(new CrossSiteRequests(turningAway), AuthenticationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turningAway).accessDeniedHandler(turningAway))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                        .permitAll()
                        .anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(mayPass(authentication, request))))
                .build();
    }

    /** Refuses parameters with control characters, which PostgreSQL cannot store and nobody means. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(content ->
                content.chars().noneMatch(each -> each < ' ' && each != '\n' && each != '\r' && each != '\t'));
        return firewall;
    }

    private static AuthenticationFilter bearer(
            AuthenticationManager signIn, TokenSignIn tokens, TurningAway turningAway) {
        var filter = new AuthenticationFilter(signIn, tokens);
        filter.setSuccessHandler((request, response, authentication) -> {});
        filter.setFailureHandler(turningAway::commence);
        return filter;
    }

    private static boolean mayPass(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        var route = Routes.of(context.getRequest());
        if (route.isEmpty() || route.get().isOpen()) {
            return route.isPresent();
        }
        var granted = Optional.ofNullable(authentication.get())
                .map(Authentication::getAuthorities)
                .orElse(List.of());
        return granted.stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(authority -> isAllowed(route.get(), authority));
    }

    private static boolean isAllowed(Route route, @Nullable String authority) {
        for (var role : Role.values()) {
            if (SignIn.authority(role).equals(authority)) {
                return route.allows(role);
            }
        }
        return false;
    }
}
