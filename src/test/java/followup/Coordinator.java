package followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A signed-in person who uses the service over HTTP, as a script with curl would. */
public final class Coordinator {

    private static final Path SAMPLE = Path.of("config/programme-2022");

    private final RestClient http;
    private final JsonMapper json = JsonMapper.builder().build();

    public Coordinator(int port, String name, String password) {
        this.http = RestClient.builder()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(headers -> headers.setBasicAuth(name, password))
                .build();
    }

    /** A file of the sample programme. */
    public JsonNode imports(String file) {
        return imports(file, bytes(SAMPLE.resolve(file + ".csv")));
    }

    public JsonNode imports(String file, byte[] csv) {
        return json.readTree(http.post()
                .uri("/api/imports/" + file)
                .contentType(MediaType.parseMediaType("text/csv"))
                .body(csv)
                .retrieve()
                .body(String.class));
    }

    public JsonNode get(String path) {
        return json.readTree(text(path));
    }

    public String text(String path) {
        return Objects.requireNonNull(http.get().uri(path).retrieve().body(String.class));
    }

    /** A file. */
    public byte[] bytes(String path) {
        return Objects.requireNonNull(http.get().uri(path).retrieve().body(byte[].class));
    }

    public JsonNode put(String path, String body) {
        return json.readTree(http.put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class));
    }

    public JsonNode post(String path, String body) {
        return json.readTree(http.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class));
    }

    /** One measure of a site as {@code GET /api/sites/{code}/measures} tells it. */
    public JsonNode measure(String site, String code) {
        for (JsonNode measure : get("/api/sites/" + site + "/measures").at("/measures")) {
            if (measure.at("/code").asString().equals(code)) {
                return measure;
            }
        }
        throw new AssertionError("site " + site + " has no measure " + code);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
