package followup.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Signs in whom an OpenID Connect provider vouches for, once {@code spring.security.oauth2.client.registration.*} names
 * one. The provider tells who somebody is, nothing more: there must be an enabled user of that name here, whose role and
 * grant count. Nobody is added by signing in.
 */
@Component
class ProviderSignIn {

    private static final String UNKNOWN = "unknown-user";

    /** The claim under which the user's name as we know it stands beside the provider's. */
    private static final String OUR_NAME = "followup_user";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Users users;
    private final String claim;
    private final OidcUserService provided = new OidcUserService();

    /**
     * @param claim {@code followup.oidc.user-claim}, whose value is the user's name here: one that people cannot change
     *     at the provider. With {@code email} the provider must say that it verified the address
     */
    ProviderSignIn(Users users, @Value("${followup.oidc.user-claim:preferred_username}") String claim) {
        this.users = users;
        this.claim = claim;
    }

    /** Accepts ID tokens only: a provider of plain OAuth 2 does not say who somebody is. */
    AuthenticationProvider authenticationProvider() {
        return new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), this::user);
    }

    private OidcUser user(OidcUserRequest request) {
        var told = provided.loadUser(request);
        var user = Optional.ofNullable(told.getClaimAsString(claim))
                .filter(name -> !claim.equals(StandardClaimNames.EMAIL) || Boolean.TRUE.equals(told.getEmailVerified()))
                .flatMap(users::find)
                .map(Users.Account::user)
                .filter(User::enabled)
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(UNKNOWN)));
        return new DefaultOidcUser(
                new SignIn(user).authorities(),
                request.getIdToken(),
                new OidcUserInfo(Map.of(OUR_NAME, user.name())),
                OUR_NAME);
    }

    /** Leads back to the sign-in, which says that nobody here is called so, or that the provider did not vouch. */
    void turnAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        boolean unknown = failed instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(UNKNOWN);
        if (unknown) {
            LOG.warn("the provider vouched for somebody who is no enabled user here; nobody was signed in");
        } else {
            LOG.warn("sign-in by the provider failed: {}", failed.getMessage());
        }
        response.sendRedirect(
                request.getContextPath() + BrowserSessions.SIGN_IN + (unknown ? "?unknown" : "?not-vouched"));
    }
}
