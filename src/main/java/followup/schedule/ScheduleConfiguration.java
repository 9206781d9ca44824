package followup.schedule;

import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the sweeps with Quartz; changed intervals replace those stored in the database. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScheduleSettings.class)
class ScheduleConfiguration {

    @Bean
    SchedulerFactoryBeanCustomizer sweeps(ScheduleSettings settings) {
        var sweeps = Sweep.of(settings);
        return scheduler -> {
            scheduler.setJobDetails(sweeps.stream().map(Sweep::detail).toArray(JobDetail[]::new));
            scheduler.setTriggers(sweeps.stream().map(Sweep::trigger).toArray(Trigger[]::new));
        };
    }
}
