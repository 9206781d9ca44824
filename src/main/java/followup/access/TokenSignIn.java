package followup.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Signs in by a bearer token. Failures are not slowed down: nobody guesses 256 bits, and a program with an expired
 * token must not keep the people behind the same address out.
 */
@Component
class TokenSignIn implements AuthenticationProvider, AuthenticationConverter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final Users users;
    private final Clock clock;

    TokenSignIn(ApiTokens tokens, Users users, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.clock = clock;
    }

    /** The token of the request, unchecked; null when it has none. */
    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return new PreAuthenticatedAuthenticationToken(
                "bearer", header.substring(SCHEME.length()).strip());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        return tokens.findBySecret(String.valueOf(attempt.getCredentials()))
                .filter(token -> token.worksAt(clock.instant()))
                .flatMap(token -> users.find(token.user()))
                .map(Users.Account::user)
                .filter(User::enabled)
                .map(user -> new SignIn(user).authentication())
                .orElseThrow(() -> new BadCredentialsException("unknown, expired or revoked token"));
    }
}
