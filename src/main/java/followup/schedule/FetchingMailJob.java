package followup.schedule;

import followup.inbox.FetchingMail;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Fetches what came in, whether or not the server announced it. */
@DisallowConcurrentExecution
final class FetchingMailJob implements Job {

    private final FetchingMail fetching;

    FetchingMailJob(FetchingMail fetching) {
        this.fetching = fetching;
    }

    @Override
    public void execute(JobExecutionContext context) {
        fetching.fetchNew();
    }
}
