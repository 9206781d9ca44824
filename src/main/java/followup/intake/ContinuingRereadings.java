package followup.intake;

import followup.access.SignedIn;
import followup.inbox.StoredMail;
import followup.wording.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does what {@link AskingForRereadings} noted, a piece at each call: applies what was chosen, each mail in a transaction of its own, then
 * reads further mails and notes what differs. Where it stands is in the database, so that any node goes on where another one stopped.
 */
@Component
public class ContinuingRereadings {

    /** Mails read between two notes of where it stands: 100. Only the differences among them are held. */
    private static final int PAGE = 100;

    /** Mails read by one call: 1,000, some seconds. More would keep a node that is to stop from stopping. */
    private static final int READ_AT_ONCE = 1_000;

    /** Differences applied by one call: 200. */
    private static final int APPLIED_AT_ONCE = 200;

    private static final Logger log = LoggerFactory.getLogger(ContinuingRereadings.class);

    private final Rereadings rereadings;
    private final RereadingMails rereading;
    private final TransactionOperations transactions;
    private final Clock clock;

    ContinuingRereadings(
            Rereadings rereadings, RereadingMails rereading, TransactionOperations transactions, Clock clock) {
        this.rereadings = rereadings;
        this.rereading = rereading;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @return how many mails it read or changed; 0 when nothing is left to do */
    public int carryOn() {
        var chosen = rereadings.chosen(APPLIED_AT_ONCE);
        chosen.forEach(this::apply);
        int read = 0;
        var current = rereadings.underWay();
        while (current.isPresent() && read < READ_AT_ONCE) {
            read += readPage(current.get());
            current = rereadings.underWay();
        }
        return chosen.size() + read;
    }

    private int readPage(Rereadings.UnderWay current) {
        var mails = rereadings.next(current, PAGE);
        if (mails.isEmpty()) {
            if (rereadings.end(current.id(), false, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                log.info("all mails are read again; what differs waits for a person to look at it");
            }
            return 0;
        }
        var differences = new ArrayList<RereadDifference>();
        int failed = 0;
        for (var mail : mails) {
            try {
                rereading.compare(mail).ifPresent(differences::add);
            } catch (RuntimeException problem) {
                failed++;
                log.error("mail {} could not be read again; it stays as it is recorded", mail.asText(), problem);
            }
        }
        note(current, mails, differences, failed);
        return mails.size();
    }

    private void note(
            Rereadings.UnderWay current, List<StoredMail.Id> mails, List<RereadDifference> found, int failed) {
        transactions.executeWithoutResult(status -> {
            if (rereadings.advance(current, mails.getLast(), mails.size(), failed)) {
                rereadings.addDifferences(current.id(), found);
            }
        });
    }

    private void apply(Rereadings.Chosen chosen) {
        var shown = new RereadingMails.Shown(chosen.mail().asText(), chosen.token());
        try {
            SignedIn.inTheNameOf(
                    chosen.by(),
                    () -> transactions.executeWithoutResult(status -> {
                        if (rereadings.conclude(chosen, Rereading.State.APPLIED)) {
                            rereading.apply(List.of(shown));
                        }
                    }));
        } catch (Refusal outdated) {
            log.info("what was read again in {} is not applied: {}", shown.mail(), outdated.type());
            rereadings.conclude(chosen, Rereading.State.OUTDATED);
        } catch (RuntimeException problem) {
            log.error(
                    "what was read again in {} could not be applied; it stays as it is recorded",
                    shown.mail(),
                    problem);
            rereadings.conclude(chosen, Rereading.State.FAILED);
        }
    }
}
