package followup.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import followup.FrontOfTheHouse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in by an OpenID Connect provider, over real connections. */
class ProviderSignInIT {

    private static final String REGISTRATION = "--spring.security.oauth2.client.registration.office.";

    private OpenIdProvider provider;
    private FrontOfTheHouse house;
    private HttpClient browser;

    @BeforeEach
    void open() {
        provider = new OpenIdProvider();
        house = house("preferred_username");
        browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(Redirect.ALWAYS)
                .build();
        add("tanaka");
    }

    private FrontOfTheHouse house(String claim) {
        return FrontOfTheHouse.open(
                "jdbc:h2:mem:" + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                        + ";DEFAULT_NULL_ORDERING=HIGH",
                "sa",
                REGISTRATION + "client-id=followup",
                REGISTRATION + "client-secret=a-secret",
                REGISTRATION + "client-name=事務局アカウント",
                REGISTRATION + "scope=openid,profile,email",
                "--spring.security.oauth2.client.provider.office.issuer-uri=" + provider.issuer(),
                "--followup.oidc.user-claim=" + claim);
    }

    @AfterEach
    void close() {
        browser.close();
        house.close();
        provider.close();
    }

    private void add(String name) {
        house.send(
                "POST",
                "/api/users",
                FrontOfTheHouse.admin(),
                "{\"name\":\"%s\",\"role\":\"COORDINATOR\",\"password\":\"a long password\"}".formatted(name));
    }

    private HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(house.request(path, "").build().uri())
                .header("Accept-Language", "en")
                .build();
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpResponse<String> signIn(Map<String, Object> claims) {
        provider.signsIn(claims);
        get("/account");
        return get("/oauth2/authorization/office");
    }

    @Test
    void theSignInPageOffersTheProvider() {
        assertThat(get("/account").body()).contains("Sign in with 事務局アカウント", "/oauth2/authorization/office");
    }

    @Test
    void whoIsAUserHereIsLetInWithOurRoleAndBackToWhatTheyAskedFor() {
        var page = signIn(Map.of("preferred_username", "Tanaka", "roles", "ADMINISTRATOR"));

        assertThat(page.uri().getPath()).isEqualTo("/account");
        assertThat(page.body()).contains("<dd>tanaka</dd>", "coordinator");
        assertThat(get("/people").statusCode()).isEqualTo(403);
        assertThat(get("/api/users/me").body()).contains("\"name\":\"tanaka\"");
    }

    @Test
    void whoIsNoUserHereIsTurnedAwayWithWords() {
        var page = signIn(Map.of("preferred_username", "stranger"));

        assertThat(page.uri()).hasPath("/sign-in").hasQuery("unknown");
        assertThat(page.body()).contains("there is no such user here");
        assertThat(get("/account").uri()).hasPath("/sign-in");
        assertThat(signIn(Map.of()).uri()).hasQuery("unknown");
    }

    @Test
    void whoIsDisabledIsTurnedAwayAndOutAtOnce() {
        signIn(Map.of("preferred_username", "tanaka"));
        house.send("PUT", "/api/users/tanaka", FrontOfTheHouse.admin(), "{\"enabled\":false}");

        assertThat(get("/account").uri()).hasPath("/sign-in");
        assertThat(signIn(Map.of("preferred_username", "tanaka")).uri()).hasQuery("unknown");
    }

    @Test
    void aTokenThatTheProviderDidNotSignLetsNobodyIn() throws JOSEException {
        provider.signsWithAnotherKey();
        var page = signIn(Map.of("preferred_username", "tanaka"));

        assertThat(page.uri()).hasPath("/sign-in").hasQuery("not-vouched");
        assertThat(get("/account").uri()).hasPath("/sign-in");
    }

    @Test
    void anAnswerThatNobodyAskedForLetsNobodyIn() {
        provider.signsIn(Map.of("preferred_username", "tanaka"));
        var page = get("/login/oauth2/code/office?code=a-code&state=forged");
        assertThat(page.uri()).hasPath("/sign-in");
        assertThat(get("/account").uri()).hasPath("/sign-in");
    }

    @Test
    void anAddressCountsOnlyWhenTheProviderVerifiedIt() {
        house.close();
        house = house("email");
        add("tanaka@office.example");
        assertThat(signIn(Map.of("email", "tanaka@office.example")).uri()).hasQuery("unknown");
        assertThat(signIn(Map.of("email", "tanaka@office.example", "email_verified", true))
                        .uri())
                .isEqualTo(house.request("/account", "").build().uri());
    }
}
