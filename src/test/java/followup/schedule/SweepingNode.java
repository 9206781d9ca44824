package followup.schedule;

import followup.survey.SurveyBeans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.scheduling.quartz.SpringBeanJobFactory;

/**
 * A process that does nothing but let surveys fall due, by the service's own job and Quartz's clustered store. Its clock
 * stands at 10:00 on 2023-01-31 in Tokyo.
 */
public final class SweepingNode {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-01-31T01:00:00Z"), ZoneOffset.UTC);

    private SweepingNode() {}

    /** @param arguments the address of the database */
    public static void main(String... arguments) {
        var database = new PGSimpleDataSource();
        database.setUrl(arguments[0]);
        var context = new AnnotationConfigApplicationContext();
        SurveyBeans.register(context, database, CLOCK, null);
        context.registerBean(SchedulerFactoryBean.class, () -> scheduler(database, context));
        context.refresh();
    }

    private static SchedulerFactoryBean scheduler(DataSource database, AnnotationConfigApplicationContext context) {
        var sweep = new Sweep("surveys", RequestingDueSurveysJob.class, Duration.ofMillis(200));
        var jobs = new SpringBeanJobFactory();
        jobs.setApplicationContext(context);
        var scheduler = new SchedulerFactoryBean();
        scheduler.setSchedulerName("followup");
        scheduler.setDataSource(database);
        scheduler.setTransactionManager(new DataSourceTransactionManager(database));
        scheduler.setJobFactory(jobs);
        scheduler.setOverwriteExistingJobs(true);
        scheduler.setQuartzProperties(clustered());
        scheduler.setJobDetails(new JobDetail[] {sweep.detail()});
        scheduler.setTriggers(new Trigger[] {sweep.trigger()});
        return scheduler;
    }

    private static Properties clustered() {
        var properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
        properties.setProperty("org.quartz.jobStore.isClustered", "true");
        properties.setProperty("org.quartz.jobStore.clusterCheckinInterval", "500");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        properties.setProperty("org.quartz.threadPool.threadCount", "2");
        return properties;
    }
}
