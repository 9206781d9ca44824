package followup.survey;

import followup.site.Site;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** All surveys. */
@Repository
public class Surveys {

    public Optional<Survey> findByReference(Survey.Reference reference) {
        throw new UnsupportedOperationException();
    }

    /** @param token in lower case */
    public Optional<Survey> findByToken(String token) {
        throw new UnsupportedOperationException();
    }

    /** The survey of the site that was planned last, whatever became of it. */
    public Optional<Survey> findCurrentBySite(Site.Code site) {
        throw new UnsupportedOperationException();
    }

    /** The surveys of these sites that await answers, the latest first. */
    public List<Survey> awaitingAnswersOf(Collection<Site.Code> sites) {
        throw new UnsupportedOperationException();
    }

    /** What the company was asked for, in the order of the codes; empty before the request. */
    public List<AskedMeasure> asked(Survey.Reference reference) {
        throw new UnsupportedOperationException();
    }
}
