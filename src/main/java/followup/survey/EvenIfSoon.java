package followup.survey;

import followup.outbox.Outbox;
import followup.site.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The facts when a person lets a wave go before its day: only letters that have not left yet keep it back. */
record EvenIfSoon(NextSteps.Facts facts, Outbox outbox, Instant now) implements NextSteps.Facts {

    @Override
    public List<Measure> measuresOf(Survey survey) {
        return facts.measuresOf(survey);
    }

    @Override
    public boolean isNobodyThere(Survey survey) {
        return facts.isNobodyThere(survey);
    }

    @Override
    public boolean isReplyWaiting(Survey survey) {
        return facts.isReplyWaiting(survey);
    }

    @Override
    public Optional<Instant> lastWaveLeftAt(Survey survey) {
        return survey.wave()
                .filter(wave -> outbox.isOnItsWay(survey.reference().value(), wave.purpose()))
                .map(wave -> now);
    }
}
