package followup.schedule;

import followup.outbox.SendingQueuedMails;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends what is queued. */
@DisallowConcurrentExecution
final class SendingQueuedMailsJob implements Job {

    private final SendingQueuedMails sending;

    SendingQueuedMailsJob(SendingQueuedMails sending) {
        this.sending = sending;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sending.sendDue();
    }
}
