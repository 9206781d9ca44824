package followup.schedule;

import followup.inbox.ReconcilingMailbox;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Counts whether all mails of the server are stored. */
@DisallowConcurrentExecution
final class ReconcilingMailboxJob implements Job {

    private final ReconcilingMailbox reconciling;

    ReconcilingMailboxJob(ReconcilingMailbox reconciling) {
        this.reconciling = reconciling;
    }

    @Override
    public void execute(JobExecutionContext context) {
        reconciling.compare();
    }
}
