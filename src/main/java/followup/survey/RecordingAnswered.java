package followup.survey;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes note of which asked measures have an accepted answer. */
@Component
public class RecordingAnswered {

    /** Codes that were not asked are ignored. */
    public void answered(Survey.Reference survey, Set<String> measureCodes) {
        throw new UnsupportedOperationException();
    }
}
