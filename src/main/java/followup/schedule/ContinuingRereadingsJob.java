package followup.schedule;

import followup.intake.ContinuingRereadings;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Goes on reading stored mails again. */
@DisallowConcurrentExecution
final class ContinuingRereadingsJob implements Job {

    private final ContinuingRereadings rereadings;

    ContinuingRereadingsJob(ContinuingRereadings rereadings) {
        this.rereadings = rereadings;
    }

    @Override
    public void execute(JobExecutionContext context) {
        rereadings.carryOn();
    }
}
