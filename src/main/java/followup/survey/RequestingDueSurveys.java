package followup.survey;

import followup.calendar.SendWindow;
import followup.outbox.StoppingSends;
import followup.survey.Survey.FellDue;
import followup.survey.Surveys.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One sweep over all surveys that need attention: requests and reminders fall due, exhausted surveys become overdue,
 * answered ones are closed. Only inside the send window and not while all sending is stopped, so that what fell due while it was shut, or while the service
 * was down, goes out once in the next one.
 *
 * <ol>
 *   <li>The clock is read once; whatever is due by then is read in batches, in the order of its time.
 *   <li>A batch is one transaction: each survey takes its next step, and a conditional update decides whether this
 *       node was first. Only for those it won, {@link FellDue} lets the letters be queued, in the same transaction.
 *   <li>If a batch fails, its surveys are taken one by one; the one that fails is marked and tried again later, so
 *       that it keeps nobody else waiting.
 * </ol>
 */
@Component
public class RequestingDueSurveys {

    /** Surveys of one transaction: 100. More would hold locks longer, and cost more to repeat after a failure. */
    static final int BATCH = 100;

    private static final Logger LOG = LoggerFactory.getLogger(RequestingDueSurveys.class);

    private final Surveys surveys;
    private final NextSteps steps;
    private final SendWindow window;
    private final StoppingSends stopping;
    private final Agenda agenda;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestingDueSurveys(
            Surveys surveys,
            NextSteps steps,
            SendWindow window,
            StoppingSends stopping,
            Agenda agenda,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.surveys = surveys;
        this.steps = steps;
        this.window = window;
        this.stopping = stopping;
        this.agenda = agenda;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return how many waves fell due; 0 outside the send window and while sending is stopped */
    public int requestDue() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!window.isOpen(now) || stopping.isStopped()) {
            return 0;
        }
        int waves = 0;
        var due = surveys.due(now, Place.BEGINNING, BATCH);
        while (!due.isEmpty()) {
            waves += takeTogether(due, now);
            due = surveys.due(now, due.getLast(), BATCH);
        }
        if (waves > 0) {
            LOG.info("{} waves fell due; their letters go to the outbox", waves);
        }
        return waves;
    }

    private int takeTogether(List<Place> places, Instant now) {
        try {
            return take(places, now);
        } catch (RuntimeException failed) {
            LOG.warn("{} due surveys failed together, each is now tried alone", places.size(), failed);
            return places.stream().mapToInt(place -> takeAlone(place, now)).sum();
        }
    }

    private int takeAlone(Place place, Instant now) {
        try {
            return take(List.of(place), now);
        } catch (RuntimeException failed) {
            LOG.error("survey {} cannot go out, it is tried again in {}", place.id(), Agenda.RETRY, failed);
            transaction.executeWithoutResult(status -> {
                var survey = surveys.at(List.of(place));
                survey.forEach(each -> each.beKeptBy(Obstacle.NOT_COMPOSED, agenda, now));
                surveys.saveAll(survey);
            });
            return 0;
        }
    }

    private int take(List<Place> places, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var due = surveys.at(places);
            steps.take(due, now);
            return surveys.saveAll(due).stream().mapToInt(Survey::fallenDue).sum();
        }));
    }
}
