package followup;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The whole service in a process of its own, on another day than today. */
final class ServiceUntilKilled {

    private static Duration fromNow = Duration.ZERO;

    private ServiceUntilKilled() {}

    /** @param arguments how far the service's clock is from the real one (ISO 8601), then settings */
    public static void main(String... arguments) {
        fromNow = Duration.parse(arguments[0]);
        var service = new SpringApplication(FollowUpApplication.class, OnAnotherDay.class);
        service.run(Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Not found by the scan of the service, since no annotation of its own makes it a component. */
    static class OnAnotherDay {

        @Bean
        @Primary
        Clock otherDay() {
            return Clock.offset(Clock.systemUTC(), fromNow);
        }
    }
}
