package followup.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small OpenID Connect provider: whoever comes is signed in at once, as the person that was named before. Its tokens
 * are signed and live by the machine's clock, by which they are checked.
 */
final class OpenIdProvider implements AutoCloseable {

    private static final int MINUTE_MS = 60_000;

    private final HttpServer server;
    private final RSAKey key;
    private volatile Map<String, Object> person = Map.of();
    private volatile RSAKey signingKey;
    private volatile String nonce = "";

    OpenIdProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            signingKey = key;
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException problem) {
            throw new IllegalStateException(problem);
        }
        serve("/.well-known/openid-configuration", "application/json", query -> discovery());
        serve("/keys", "application/json", query -> new JWKSet(key).toString());
        serve("/token", "application/json", query -> token());
        server.createContext("/authorize", this::authorize);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Who signs in next. */
    void signsIn(Map<String, Object> claims) {
        person = claims;
    }

    /** From now on tokens are signed by a key that the provider does not publish. */
    void signsWithAnotherKey() throws JOSEException {
        signingKey = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        nonce = asked.getOrDefault("nonce", "");
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=a-code&state="
                                + java.net.URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private String token() {
        var now = Clock.systemUTC().millis();
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("0001")
                .audience("followup")
                .issueTime(new Date(now))
                .expirationTime(new Date(now + MINUTE_MS))
                .claim("nonce", nonce);
        person.forEach(claims::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
        try {
            token.sign(new RSASSASigner(signingKey));
        } catch (JOSEException problem) {
            throw new IllegalStateException(problem);
        }
        return """
                {"access_token":"an-access-token","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(token.serialize());
    }

    private interface Answer {

        String to(Map<String, String> query);
    }

    private void serve(String path, String type, Answer answer) {
        server.createContext(path, exchange -> {
            var body = answer.to(parameters(exchange.getRequestURI().getRawQuery()))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        });
    }

    private static Map<String, String> parameters(@org.jspecify.annotations.Nullable String query) {
        if (query == null) {
            return new HashMap<>();
        }
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
