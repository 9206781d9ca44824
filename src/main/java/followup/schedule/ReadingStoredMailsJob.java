package followup.schedule;

import followup.intake.ReadingStoredMails;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Reads what is stored and not read yet. */
@DisallowConcurrentExecution
final class ReadingStoredMailsJob implements Job {

    private final ReadingStoredMails reading;

    ReadingStoredMailsJob(ReadingStoredMails reading) {
        this.reading = reading;
    }

    @Override
    public void execute(JobExecutionContext context) {
        reading.readNew();
    }
}
