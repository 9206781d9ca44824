package followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every call with a value in its path, asked with values that nobody means: refused as unknown or unfit, never a failure
 * of the service. On PostgreSQL, which is the stricter of the two.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "followup.admin.password=" + FollowUpStory.PASSWORD,
            "followup.sandbox.smtp-port=0",
            "followup.sandbox.imap-port=0",
            "followup.data=target/hostile-${random.uuid}",
            "spring.quartz.scheduler-name=${random.uuid}"
        })
class HostilePathsIT {

    private static final List<String> VALUES = List.of(
            "%20",
            "%E3%80%80",
            "%00",
            "%0D%0AX-Injected:%20yes",
            "%27%20or%201=1%20--",
            "..%2F..%2Fetc",
            "%25",
            "-1",
            "99999999999999999999",
            "in-99999999999999999999",
            "out-",
            "FU-UUUU-UUUU",
            "%F0%9F%92%A3",
            "%ED%A0%80",
            "a".repeat(3_000));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping calls;

    private final HttpClient http = HttpClient.newHttpClient();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", Databases::postgresUrl);
        settings.add("spring.datasource.username", () -> "postgres");
    }

    @Test
    void areRefusedAndNeverFail() throws Exception {
        var asked = callsWithValues();
        assertThat(asked).hasSizeGreaterThan(15);
        for (var call : asked) {
            for (var value : VALUES) {
                int space = call.indexOf(' ');
                var path =
                        call.substring(space + 1).replaceAll("\\{[^}]*}", value).replace("**", value);
                var answer = ask(call.substring(0, space), path);
                assertThat(answer.statusCode()).as("%s: %s", call, value).isLessThan(500);
                assertThat(answer.headers().map()).as("%s: %s", call, value).doesNotContainKey("x-injected");
                if (call.equals("GET /api/sites/{code}")) {
                    assertThat(answer.statusCode()).as("%s: %s", call, value).isIn(400, 404);
                }
            }
        }
    }

    private List<String> callsWithValues() {
        return calls.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream().map(pattern -> method + " " + pattern)))
                .filter(call -> call.contains("{"))
                .sorted()
                .toList();
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var signIn = Base64.getEncoder()
                .encodeToString(("admin:" + FollowUpStory.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var body = Stream.of("POST", "PUT").anyMatch(method::equals)
                ? BodyPublishers.ofString("{}")
                : BodyPublishers.noBody();
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Basic " + signIn)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
    }
}
