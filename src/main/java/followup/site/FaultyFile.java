package followup.site;

import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.Map;

/**
 * A file that was refused as a whole, with its faults in the member {@code faults} of the problem: the first
 * {@link Faults#LIMIT}, and how many there are in {@code faultsFound}.
 */
public final class FaultyFile extends Refusal {

    private final transient Faults faults;

    public FaultyFile(Faults faults) {
        super(
                Kind.BAD_INPUT,
                "faulty-file",
                Wording.of(FaultyFile.class).say("file.faulty", String.valueOf(faults.count())));
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("faultsFound", faults.count(), "faults", faults.kept());
    }
}
