package followup.schedule;

import java.time.Duration;
import java.util.List;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;

/** A job that runs at an interval for ever, on one node at a time. */
record Sweep(String name, Class<? extends Job> job, Duration interval) {

    static final String GROUP = "followup";

    /** All of them. */
    static List<Sweep> of(ScheduleSettings settings) {
        return List.of(
                new Sweep("surveys", RequestingDueSurveysJob.class, settings.surveys()),
                new Sweep("outbox", SendingQueuedMailsJob.class, settings.outbox()),
                new Sweep("inbox", FetchingMailJob.class, settings.inbox()),
                new Sweep("intake", ReadingStoredMailsJob.class, settings.intake()),
                new Sweep("rereading", ContinuingRereadingsJob.class, settings.rereading()),
                new Sweep("reconciliation", ReconcilingMailboxJob.class, settings.reconciliation()));
    }

    JobDetail detail() {
        return JobBuilder.newJob(job).withIdentity(name, GROUP).storeDurably().build();
    }

    /** Runs that were missed while no node was up are not made up for: a sweep finds all that is due anyway. */
    Trigger trigger() {
        return TriggerBuilder.newTrigger()
                .forJob(name, GROUP)
                .withIdentity(name, GROUP)
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }
}
