package followup.access;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The two ways in, both guarded by the table of {@link Routes}. Programs send a password (Basic) or a bearer token with
 * every request to the calls; people sign in on a page and keep a session, whose forms carry a token against forged
 * posts.
 *
 * <p>A signed-in browser may use the calls, too, for downloads and the description of the calls. They have no such
 * token; {@link CrossSiteRequests} turns away what other sites make a browser send, and the session's cookie does not
 * go with it.
 */
@Configuration(proxyBeanMethods = false)
class Entrance {

    private static final String[] CALLS = {
        "/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**", "/livez", "/readyz"
    };

    /** What a page may load: the service's own files; no script and no style inside a page runs. */
    private static final String PAGES_MAY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** The description of the calls, Swagger UI, brings inline styles and images. */
    private static final String DESCRIPTION_MAY = "default-src 'self'; img-src 'self' data:;"
            + " style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'";

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords, TokenSignIn tokens) {
        return new ProviderManager(passwords, tokens);
    }

    @Bean
    @Order(1)
    SecurityFilterChain forPrograms(
            HttpSecurity http,
            AuthenticationManager signIn,
            TokenSignIn tokens,
            TurningAway turningAway,
            BrowserSessions sessions)
            throws Exception {
        return http.securityMatcher(CALLS)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authenticationManager(signIn)
                .httpBasic(basic -> basic.authenticationEntryPoint(turningAway))
                .addFilterBefore(bearer(signIn, tokens, turningAway), BasicAuthenticationFilter.class)
                .addFilterBefore(new CrossSiteRequests(turningAway), AuthenticationFilter.class)
                .addFilterBefore(sessions.check(), CrossSiteRequests.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turningAway).accessDeniedHandler(turningAway))
                .headers(headers -> headers(headers, PAGES_MAY))
                .authorizeHttpRequests(Entrance::byTheTable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain forDescription(HttpSecurity http, TurningAwayPages turningAway, BrowserSessions sessions)
            throws Exception {
        return http.securityMatcher("/swagger-ui/**", "/swagger-ui.html")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(sessions.check(), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turningAway).accessDeniedHandler(turningAway))
                .headers(headers -> headers(headers, DESCRIPTION_MAY))
                .authorizeHttpRequests(Entrance::byTheTable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain forPeople(
            HttpSecurity http,
            PasswordSignIn passwords,
            ProviderSignIn byProvider,
            ObjectProvider<ClientRegistrationRepository> providers,
            TurningAwayPages turningAway,
            BrowserSessions sessions)
            throws Exception {
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(BrowserSessions.SIGN_IN)
                    .successHandler(sessions.opened())
                    .failureHandler(byProvider::turnAway));
        }
        return http.requestCache(asked -> asked.requestCache(pagesAskedFor()))
                .authenticationManager(new ProviderManager(passwords, byProvider.authenticationProvider()))
                .formLogin(form -> form.loginPage(BrowserSessions.SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(sessions.opened())
                        .failureHandler(sessions.notOpened())
                        .permitAll())
                .logout(leaving -> leaving.logoutUrl("/sign-out")
                        .logoutSuccessUrl(BrowserSessions.SIGN_IN + "?left")
                        .deleteCookies("JSESSIONID"))
                .addFilterBefore(sessions.check(), AuthorizationFilter.class)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turningAway).accessDeniedHandler(turningAway))
                .headers(headers -> headers(headers, PAGES_MAY))
                .authorizeHttpRequests(Entrance::byTheTable)
                .build();
    }

    /**
     * Where the sign-in leads back to: the page that was asked for, under its own address, never a part of one that a
     * script fetched.
     */
    @SuppressWarnings("NullAway") // null switches the parameter off, which the setter takes without saying so
    private static HttpSessionRequestCache pagesAskedFor() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && request.getHeader("HX-Request") == null
                && request.getHeader("X-Requested-With") == null
                && !request.getServletPath().equals("/favicon.ico"));
        return cache;
    }

    /** Refuses parameters with control characters, which PostgreSQL cannot store and nobody means. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(content ->
                content.chars().noneMatch(each -> each < ' ' && each != '\n' && each != '\r' && each != '\t'));
        return firewall;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, String loads) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(loads))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static void byTheTable(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                .permitAll()
                .anyRequest()
                .access((authentication, request) -> new AuthorizationDecision(mayPass(authentication, request)));
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
        return SignIn.rightsOf(Optional.ofNullable(authentication.get()))
                .filter(route.get()::allows)
                .isPresent();
    }
}
