package followup.survey;

import followup.outbox.Outbox;
import followup.site.Measure;
import followup.site.Measures;
import followup.site.Site;
import followup.site.Sites;
import followup.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What surveys do when their time has come. Taking a step changes nothing but the survey at hand until it is saved. */
@Component
class NextSteps {

    private static final Wording WORDING = Wording.of(NextSteps.class);

    private final Sites sites;
    private final Measures measures;
    private final ObjectProvider<WaitingReplies> replies;
    private final Outbox outbox;
    private final Agenda agenda;

    NextSteps(Sites sites, Measures measures, ObjectProvider<WaitingReplies> replies, Outbox outbox, Agenda agenda) {
        this.sites = sites;
        this.measures = measures;
        this.replies = replies;
        this.outbox = outbox;
        this.agenda = agenda;
    }

    /** What a step depends on beside the survey itself. */
    interface Facts {

        List<Measure> measuresOf(Survey survey);

        boolean isNobodyThere(Survey survey);

        boolean isReplyWaiting(Survey survey);

        /** When the mails of the last wave left, if they left at all. */
        Optional<Instant> lastWaveLeftAt(Survey survey);
    }

    void take(Collection<Survey> due, Instant now) {
        take(due, factsOf(due, now), now);
    }

    void take(Collection<Survey> due, Facts facts, Instant now) {
        for (Survey survey : due) {
            switch (survey.state()) {
                case PLANNED -> request(survey, facts, now);
                case REQUESTED, PARTLY_ANSWERED -> followUp(survey, facts, now);
                case ANSWERED -> survey.close(WORDING.say("closed.answered"));
                case CLOSED, UNREACHABLE, CANCELLED, OVERDUE ->
                    throw new IllegalStateException(survey + " waits for nothing and cannot be due");
            }
        }
    }

    /** The facts as they are now. */
    Facts factsOf(Collection<Survey> due, Instant now) {
        var codes = due.stream().map(Survey::siteCode).distinct().toList();
        return new Known(sites.findAll(codes), measures.of(codes), now);
    }

    private final class Known implements Facts {

        private final Map<Site.Code, Site> found;
        private final Map<Site.Code, List<Measure>> registered;
        private final Instant asked;

        private Known(Map<Site.Code, Site> found, Map<Site.Code, List<Measure>> registered, Instant asked) {
            this.found = found;
            this.registered = registered;
            this.asked = asked;
        }

        @Override
        public boolean isNobodyThere(Survey survey) {
            var site = found.get(survey.siteCode());
            return site == null || site.contacts().isEmpty();
        }

        @Override
        public List<Measure> measuresOf(Survey survey) {
            return registered.getOrDefault(survey.siteCode(), List.of());
        }

        @Override
        public boolean isReplyWaiting(Survey survey) {
            return replies.stream().anyMatch(waiting -> waiting.isWaitingFor(survey.reference()));
        }

        @Override
        public Optional<Instant> lastWaveLeftAt(Survey survey) {
            return survey.wave()
                    .flatMap(wave -> outbox.lastLeft(survey.reference().value(), wave.purpose(), asked));
        }
    }

    private void request(Survey survey, Facts facts, Instant now) {
        var registered = facts.measuresOf(survey);
        var asked = registered.stream()
                .filter(Measure::isAsked)
                .map(AskedMeasure::of)
                .toList();
        if (registered.isEmpty()) {
            survey.beKeptBy(Obstacle.NO_MEASURES, agenda, now);
        } else if (asked.isEmpty()) {
            survey.close(WORDING.say("closed.nothing-to-ask"));
        } else if (facts.isNobodyThere(survey)) {
            survey.beKeptBy(Obstacle.NO_CONTACT, agenda, now);
        } else {
            survey.request(asked, agenda, now);
        }
    }

    private void followUp(Survey survey, Facts facts, Instant now) {
        var reminder = survey.wave().flatMap(agenda::following);
        var later = tooSoon(survey, facts, now);
        if (facts.isReplyWaiting(survey)) {
            survey.waitForNextBusinessDay(agenda, now);
        } else if (later.isPresent()) {
            survey.waitUntil(later.get(), agenda);
        } else if (reminder.isEmpty()) {
            survey.becomeOverdue();
        } else if (facts.isNobodyThere(survey)) {
            survey.beKeptBy(Obstacle.NO_CONTACT, agenda, now);
        } else {
            survey.remind(reminder.get(), agenda, now);
        }
    }

    /** The day to wait for when the mails of the last wave left so late, or not yet, that the next would come too soon. */
    private Optional<LocalDate> tooSoon(Survey survey, Facts facts, Instant now) {
        return facts.lastWaveLeftAt(survey)
                .map(left -> survey.nextAfterLastWave(agenda, left))
                .filter(next -> next.isAfter(agenda.dayOf(now)));
    }
}
