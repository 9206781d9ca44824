package followup;

import followup.inbox.Mailbox;
import followup.outbox.SmtpServer;
import followup.sandbox.SandboxClock;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The whole service in its sandbox, on a port and a database of its own, with the sample programme when asked for. Its
 * clock starts on 12 October 2022, 10:00 in Tokyo; its sweeps run every second.
 */
public final class WholeHouse implements AutoCloseable {

    public static final String PASSWORD = "pages-for-everyone";

    private static final List<String> SAMPLE = List.of("sites", "measures", "findings", "steps", "debriefs");

    private final ConfigurableApplicationContext context;

    private WholeHouse(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings such as {@code --name=value}; they take the place of the house's own */
    public static WholeHouse empty(String... settings) {
        var mark = UUID.randomUUID().toString();
        var all = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--followup.data=./target/service-" + mark,
                                "--spring.quartz.scheduler-name=" + mark,
                                "--followup.admin.password=" + PASSWORD,
                                "--followup.sandbox.clock=2022-10-12T01:00:00Z",
                                "--followup.sandbox.smtp-port=0",
                                "--followup.sandbox.imap-port=0",
                                "--followup.schedule.surveys=1s",
                                "--followup.schedule.outbox=1s",
                                "--followup.schedule.inbox=1s",
                                "--followup.schedule.intake=1s"),
                        Stream.of(settings))
                .forEach(setting -> all.put(setting.substring(0, setting.indexOf('=')), setting));
        var application = new SpringApplication(FollowUpApplication.class);
        application.addInitializers(
                context -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
        return new WholeHouse(application.run(all.values().toArray(String[]::new)));
    }

    /** The scan of the packages would find the configurations of the test tree, too. */
    private static final class WithoutTests extends TypeExcludeFilter {

        private static final String TESTS = String.valueOf(
                WholeHouse.class.getProtectionDomain().getCodeSource().getLocation());

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory others) throws IOException {
            return found.getResource().getURL().toString().startsWith(TESTS);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof WithoutTests;
        }

        @Override
        public int hashCode() {
            return TESTS.hashCode();
        }
    }

    /** With the fifty sites of the sample programme, their measures, findings, steps and debriefs. */
    public static WholeHouse withSample(String... settings) {
        var house = empty(settings);
        SAMPLE.forEach(house.coordinator()::imports);
        return house;
    }

    /** Adds a user; the password is {@link #PASSWORD}. */
    public void add(String name, String role) {
        coordinator()
                .post(
                        "/api/users",
                        "{\"name\":\"%s\",\"role\":\"%s\",\"password\":\"%s\"}".formatted(name, role, PASSWORD));
    }

    /** The administrator with a program instead of a browser. */
    public Coordinator coordinator() {
        return new Coordinator(port(), "admin", PASSWORD);
    }

    /** A company's mail program, at the sandbox's servers. */
    public CompanyMailProgram company(String address) {
        return new CompanyMailProgram(
                address, part(SmtpServer.class).port(), part(Mailbox.class).port());
    }

    public void moveClockTo(Instant instant) {
        part(SandboxClock.class).moveTo(instant);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The beans of a type, by name. */
    public <T> Map<String, T> parts(Class<T> type) {
        return context.getBeansOfType(type);
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public String url(String path) {
        return "http://localhost:" + port() + path;
    }

    @Override
    public void close() {
        context.close();
    }
}
