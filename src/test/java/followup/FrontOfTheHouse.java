package followup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * The packages {@code access} and {@code site} behind a real port, with a clock to move by hand, on a database of
 * one's own. The first administrator's password is {@link #PASSWORD}.
 */
public final class FrontOfTheHouse implements AutoCloseable {

    public static final String PASSWORD = "correct horse battery";

    /** 12 October 2022, 10:00 in Tokyo. */
    public static final Instant OPENED = Instant.parse("2022-10-12T01:00:00Z");

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private FrontOfTheHouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Not found by the scan of the service, since no annotation of its own makes it a component. */
    @EnableAutoConfiguration
    @ComponentScan({"followup.page", "followup.access", "followup.site"})
    @Import({ProblemResponses.class, FrameworkRefusals.class})
    static class Parts {

        @Bean
        HandClock clock() {
            return new HandClock(OPENED);
        }
    }

    /** @param settings such as {@code --name=value} */
    public static FrontOfTheHouse open(String databaseUrl, String user, String... settings) {
        return open(Parts.class, databaseUrl, user, settings);
    }

    /** @param more a configuration that adds further packages */
    public static FrontOfTheHouse open(Class<?> more, String databaseUrl, String user, String... settings) {
        var application = new SpringApplication(Parts.class, more);
        var all = new java.util.ArrayList<>(java.util.List.of(
                "--server.port=0",
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=" + user,
                "--spring.autoconfigure.exclude=org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration",
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN",
                "--followup.reply.address=followup@programme.example",
                "--followup.admin.password=" + PASSWORD));
        all.addAll(java.util.List.of(settings));
        return new FrontOfTheHouse(application.run(all.toArray(String[]::new)));
    }

    public HandClock clock() {
        return context.getBean(HandClock.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public static String basic(String user, String password) {
        var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }

    public static String admin() {
        return basic("admin", PASSWORD);
    }

    /** A request to one of our paths, with an Authorization header unless that is empty. */
    public HttpRequest.Builder request(String path, String authorization) {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    public HttpResponse<String> get(String path, String authorization) {
        return send(request(path, authorization).GET());
    }

    /** Sends a body of JSON. */
    public HttpResponse<String> send(String method, String path, String authorization, String json) {
        return send(request(path, authorization)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
