package followup.schedule;

import followup.survey.RequestingDueSurveys;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Lets surveys fall due. */
@DisallowConcurrentExecution
final class RequestingDueSurveysJob implements Job {

    private final RequestingDueSurveys requesting;

    RequestingDueSurveysJob(RequestingDueSurveys requesting) {
        this.requesting = requesting;
    }

    @Override
    public void execute(JobExecutionContext context) {
        requesting.requestDue();
    }
}
