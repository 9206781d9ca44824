package followup.survey;

import followup.site.Category;
import followup.site.Measure;
import followup.site.Site;
import followup.site.Status;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The facts of a survey of which only the course is known: there is somebody to ask for something, and nobody answers. */
enum NothingInTheWay implements NextSteps.Facts {
    FACTS;

    private static final List<Measure> ONE = List.of(
            new Measure(new Site.Code("ANY"), "W-01", "any", Category.WEB_APPLICATION, null, Status.NOT_APPLIED, true));

    @Override
    public List<Measure> measuresOf(Survey survey) {
        return ONE;
    }

    @Override
    public boolean isNobodyThere(Survey survey) {
        return false;
    }

    @Override
    public boolean isReplyWaiting(Survey survey) {
        return false;
    }

    @Override
    public Optional<Instant> lastWaveLeftAt(Survey survey) {
        return Optional.empty();
    }
}
