package followup.access;

import static followup.FrontOfTheHouse.PASSWORD;
import static followup.FrontOfTheHouse.admin;
import static followup.FrontOfTheHouse.basic;
import static org.assertj.core.api.Assertions.assertThat;

import followup.Databases;
import followup.FrontOfTheHouse;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a caller sees at the door, through a real port. */
class EntranceIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static FrontOfTheHouse house;

    @BeforeAll
    static void open() {
        house = FrontOfTheHouse.open(Databases.h2Url(), "sa");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void onlyTheHealthCheckNeedsNoSignIn() {
        assertThat(house.get("/actuator/health", "").statusCode()).isEqualTo(200);
        for (var path : new String[] {"/api/sites", "/api/nothing", "/v3/api-docs", "/actuator/metrics"}) {
            assertThat(house.get(path, "").statusCode()).as(path).isEqualTo(401);
        }
    }

    @Test
    void whoOpensAPageWithoutSigningInIsLedToTheSignIn() {
        for (var path : new String[] {"/", "/swagger-ui/index.html", "/sites", "/error", "/no-such-page"}) {
            var answer = house.get(path, "");
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        }
        var part = house.send(house.request("/sites", "").header("HX-Request", "true"));
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void postsWithoutTheTokenOfOurFormsAreRefused() {
        var forged = house.send(house.request("/people/add", "").POST(BodyPublishers.noBody()));
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void whoIsNotSignedInReadsWhyInTheLanguageAskedFor() {
        var japanese = house.get("/api/sites", "");
        assertThat(japanese.headers().firstValue("WWW-Authenticate"))
                .contains("Basic realm=\"followup\", charset=\"UTF-8\"");
        assertThat(japanese.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem(japanese, "sign-in-needed").get("detail").asString()).startsWith("サインインが必要です");

        var english =
                house.send(house.request("/api/sites", basic("admin", "wrong")).header("Accept-Language", "en"));
        assertThat(english.statusCode()).isEqualTo(401);
        assertThat(problem(english, "wrong-user-or-password").get("detail").asString())
                .isEqualTo("Wrong user or password.");
    }

    @Test
    void aSignedInAnalystMayReadTotalsAndNotImport() {
        var analyst = newUser("analyst", "ANALYST");
        assertThat(house.get("/v3/api-docs", analyst).statusCode()).isEqualTo(200);
        var refused = house.get("/api/sites", analyst);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(problem(refused, "not-allowed").get("detail").asString()).contains("analyst");
    }

    @Test
    void whatIsInNoTableIsNotToBeHad() {
        assertThat(house.get("/api/nothing", admin()).statusCode()).isEqualTo(404);
    }

    @Test
    void theCallsAreDescribed() {
        assertThat(house.get("/v3/api-docs", admin()).body()).contains("/api/imports/sites", "text/csv");
    }

    @Test
    void controlCharactersInAParameterAreRefused() {
        assertThat(house.get("/api/audit?subject=%00", admin()).statusCode()).isEqualTo(400);
        assertThat(house.get("/api/sites/%20", admin()).statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheFrameworkRefusesIsSaidInTheLanguageAskedFor() {
        var body = house.send(house.request("/api/users", admin())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"x\",\"role\":\"BOSS\"}")));
        assertThat(problem(body, "unreadable-body").get("detail").asString()).startsWith("本文を読めません");
        var form = house.send(house.request("/api/imports/sites", admin())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept-Language", "en")
                .POST(BodyPublishers.ofString("site_code")));
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(problem(form, "unsupported-media-type").get("detail").asString())
                .isEqualTo(
                        "A body of type application/x-www-form-urlencoded cannot be read here; send [text/csv] and say so in Content-Type.");
        assertThat(problem(house.get("/api/sites?limit=many", admin()), "unknown-value")
                        .get("detail")
                        .asString())
                .isEqualTo("limit に「many」は使えません。");
        problem(house.send(house.request("/api/users", admin()).header("Accept", "application/xml")), "not-acceptable");
        problem(
                house.send(house.request("/api/imports/nothing", admin()).POST(BodyPublishers.noBody())),
                "no-such-address");
    }

    @Test
    void answersCarrySecurityHeaders() {
        var headers = house.get("/api/users", admin()).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void anotherSitesPageCannotUseTheBrowsersPassword() {
        var forged = house.send(house.request("/api/users", admin())
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));
        assertThat(forged.statusCode()).isEqualTo(403);
        problem(forged, "from-another-site");
        var old = house.send(house.request("/api/users", admin())
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.noBody()));
        assertThat(old.statusCode()).isEqualTo(403);
        assertThat(house.send(house.request("/api/users", admin()).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTokenWorksUntilItIsRevokedOrExpires() {
        var made = body(house.send("POST", "/api/tokens", admin(), "{\"label\":\"nightly import\",\"days\":30}"));
        var bearer = "Bearer " + made.get("token").asString();
        assertThat(house.get("/api/users", bearer).statusCode()).isEqualTo(200);
        assertThat(house.get("/api/tokens", bearer).body())
                .contains("nightly import")
                .doesNotContain(bearer.substring(7));
        assertThat(house.get("/api/audit", bearer).body())
                .contains("token-made")
                .doesNotContain(bearer.substring(7));

        var id = made.get("id").asLong();
        assertThat(house.send("DELETE", "/api/tokens/" + id, admin(), "").statusCode())
                .isEqualTo(204);
        var revoked = house.get("/api/users", bearer);
        assertThat(revoked.statusCode()).isEqualTo(401);
        assertThat(revoked.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");

        var shortLived = "Bearer "
                + body(house.send("POST", "/api/tokens", admin(), "{\"label\":\"x\",\"days\":1}"))
                        .get("token")
                        .asString();
        house.clock().advance(Duration.ofDays(1));
        assertThat(house.get("/api/users", shortLived).statusCode()).isEqualTo(401);
    }

    @Test
    void everyoneChangesTheirOwnPasswordKnowingTheOldOne() {
        var coordinator = newUser("coordinator", "COORDINATOR");
        var wrong = "{\"current\":\"not it\",\"password\":\"a completely new one\"}";
        var right = "{\"current\":\"%s\",\"password\":\"a completely new one\"}".formatted(PASSWORD);
        var weak = "{\"current\":\"%s\",\"password\":\"short\"}".formatted(PASSWORD);
        problem(house.send("PUT", "/api/users/me/password", coordinator, wrong), "wrong-current-password");
        problem(house.send("PUT", "/api/users/me/password", coordinator, weak), "weak-password");
        assertThat(house.send("PUT", "/api/users/me/password", coordinator, right)
                        .statusCode())
                .isEqualTo(204);
        assertThat(house.get("/api/users/me", coordinator).statusCode()).isEqualTo(401);
        assertThat(body(house.get("/api/users/me", basic("Coordinator", "a completely new one")))
                        .get("role")
                        .asString())
                .isEqualTo("COORDINATOR");
    }

    @Test
    void guessingIsSlowedDownAndTheRightPasswordHasToWait() {
        newUser("guessed", "COORDINATOR");
        for (int i = 0; i < SignInDelays.FREE_PER_PAIR; i++) {
            assertThat(house.get("/api/users/me", basic("guessed", "guess " + i))
                            .statusCode())
                    .isEqualTo(401);
        }
        var slowed = house.get("/api/users/me", basic("guessed", PASSWORD));
        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValue("Retry-After")).contains("1");
        problem(slowed, "too-many-failed-sign-ins");
        house.clock().advance(Duration.ofSeconds(1));
        assertThat(house.get("/api/users/me", basic("guessed", PASSWORD)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLastAdministratorStaysAndADisabledUserIsOut() {
        var refused = house.send("PUT", "/api/users/admin", admin(), "{\"enabled\":false}");
        assertThat(refused.statusCode()).isEqualTo(409);
        problem(refused, "last-administrator");

        var gone = newUser("gone", "ANALYST");
        assertThat(house.get("/api/users/me", gone).statusCode()).isEqualTo(200);
        assertThat(house.send("PUT", "/api/users/gone", admin(), "{\"enabled\":false}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(house.get("/api/users/me", gone).statusCode()).isEqualTo(401);
    }

    @Test
    void aMissingMemberAndATakenNameAreExplained() {
        problem(house.send("POST", "/api/users", admin(), "{\"name\":\"x\"}"), "missing-member");
        problem(house.send("POST", "/api/users", admin(), "{\"name\":\"Admin\",\"role\":\"ANALYST\"}"), "user-exists");
        problem(house.send("POST", "/api/users", admin(), "{\"name\":\"me\",\"role\":\"ANALYST\"}"), "unfit-user-name");
        problem(house.send("PUT", "/api/users/nobody/password", admin(), "{}"), "unknown-user");
        var added = body(house.send("POST", "/api/users", admin(), "{\"name\":\"yamada\",\"role\":\"ANALYST\"}"));
        assertThat(house.get(
                                "/api/users/me",
                                basic("yamada", added.get("password").asString()))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String newUser(String name, String role) {
        var user = "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}".formatted(name, role, PASSWORD);
        var added = house.send("POST", "/api/users", admin(), user);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(added.body()).doesNotContain(PASSWORD);
        return basic(name, PASSWORD);
    }

    private static JsonNode body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JSON.readTree(answer.body());
    }

    private static JsonNode problem(HttpResponse<String> answer, String type) {
        var problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:followup:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(answer.statusCode());
        return problem;
    }
}
