package followup.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import followup.WholeHouse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A file that is far too large, sent to a running service. */
class TooLargeImportsIT {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void leadBackToThePageThatSaysSoAndTheConnectionIsNotCut() throws Exception {
        try (var house = WholeHouse.empty();
                var client = HttpClient.newHttpClient()) {
            var answer = client.send(upload(house, 60 * MEGABYTE), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(303);
            var back = answer.headers().firstValue("Location").orElseThrow();
            assertThat(back).isEqualTo("/debriefs/import?too-large");
            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(house.url("/debriefs/import")))
                                            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[MEGABYTE]))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .headers()
                            .firstValue("Location"))
                    .as("a small one goes its usual way, here to the sign-in")
                    .isNotEqualTo(answer.headers().firstValue("Location"));
        }
    }

    private static HttpRequest upload(WholeHouse house, int bytes) {
        var user = "admin:" + WholeHouse.PASSWORD;
        return HttpRequest.newBuilder(URI.create(house.url("/debriefs/import")))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[bytes]))
                .build();
    }
}
