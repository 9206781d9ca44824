package followup.survey;

import org.springframework.stereotype.Component;

/** Lets every survey that is due fall due. */
@Component
public class RequestingDueSurveys {

    /** @return how many waves fell due */
    public int requestDue() {
        throw new UnsupportedOperationException();
    }
}
