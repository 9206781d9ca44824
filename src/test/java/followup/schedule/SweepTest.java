package followup.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quartz.SimpleTrigger;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SweepTest {

    private static ScheduleSettings settings(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("followup.schedule", ScheduleSettings.class);
    }

    @Test
    void everySweepRunsForEverAtItsIntervalAndNeverTwiceAtOnce() {
        for (var sweep : Sweep.of(settings(Map.of("followup.schedule.outbox", "1s")))) {
            var trigger = (SimpleTrigger) sweep.trigger();
            assertThat(trigger.getRepeatInterval()).isEqualTo(sweep.interval().toMillis());
            assertThat(trigger.getRepeatCount()).isEqualTo(SimpleTrigger.REPEAT_INDEFINITELY);
            assertThat(trigger.getJobKey()).isEqualTo(sweep.detail().getKey());
            assertThat(sweep.detail().isConcurrentExecutionDisallowed()).isTrue();
        }
        assertThat(Sweep.of(settings(Map.of("followup.schedule.outbox", "1s"))))
                .extracting(Sweep::interval)
                .contains(Duration.ofSeconds(1), Duration.ofMinutes(1));
    }

    @Test
    void anIntervalThatWouldOnlyKeepTheDatabaseBusyIsRefused() {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> settings(Map.of("followup.schedule.inbox", "0s")))
                .withStackTraceContaining("followup.schedule.inbox must be PT0.1S or longer");
    }
}
