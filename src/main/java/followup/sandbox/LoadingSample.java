package followup.sandbox;

import followup.debrief.ImportingDebriefs;
import followup.site.ImportingFindings;
import followup.site.ImportingMeasures;
import followup.site.ImportingSites;
import followup.site.ImportingSteps;
import followup.site.Sites;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads the sample programme that comes with the service, into an empty service only. */
@Component
@Conditional(InSandbox.class)
public class LoadingSample {

    private static final String FOLDER = "config/programme-2022/";
    private static final Wording WORDING = Wording.of(LoadingSample.class);

    private final Sites stored;
    private final ImportingSites sites;
    private final ImportingMeasures measures;
    private final ImportingFindings findings;
    private final ImportingSteps steps;
    private final ImportingDebriefs debriefs;

    LoadingSample(
            Sites stored,
            ImportingSites sites,
            ImportingMeasures measures,
            ImportingFindings findings,
            ImportingSteps steps,
            ImportingDebriefs debriefs) {
        this.stored = stored;
        this.sites = sites;
        this.measures = measures;
        this.findings = findings;
        this.steps = steps;
        this.debriefs = debriefs;
    }

    /** Whether there is nothing that the sample could mix with. */
    public boolean isPossible() {
        return stored.count() == 0;
    }

    /** All of it or nothing. */
    @Transactional
    public void load() {
        if (!isPossible()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "not-empty", WORDING.say("sample.not-empty"));
        }
        sites.importFile(file("sites"), false);
        measures.importFile(file("measures"), false);
        findings.importFile(file("findings"), false);
        steps.importFile(file("steps"), false);
        debriefs.importFile(file("debriefs"), false, false);
    }

    private static byte[] file(String name) {
        try {
            return new ClassPathResource(FOLDER + name + ".csv").getContentAsByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException("the sample programme's " + name + ".csv cannot be read", problem);
        }
    }
}
