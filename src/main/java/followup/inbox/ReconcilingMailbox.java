package followup.inbox;

import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Compares the mails on the server with ours, one by one, fetches what is missing, and records the count. Finds what
 * fetching alone cannot: mails that a server shows under a number below one it showed before.
 */
@Component
public class ReconcilingMailbox {

    private static final Logger LOG = LoggerFactory.getLogger(ReconcilingMailbox.class);

    private final Mailbox mailbox;
    private final FetchingMail fetching;
    private final StoredMails stored;
    private final UnstoredMails unstored;
    private final Reconciliations reconciliations;
    private final Clock clock;

    ReconcilingMailbox(
            Mailbox mailbox,
            FetchingMail fetching,
            StoredMails stored,
            UnstoredMails unstored,
            Reconciliations reconciliations,
            Clock clock) {
        this.mailbox = mailbox;
        this.fetching = fetching;
        this.stored = stored;
        this.unstored = unstored;
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    /** What was found; empty when another node is at it, or the server cannot be reached. */
    public Optional<Reconciliation> compare() {
        return fetching.run(run -> Optional.of(compare(run)), Optional.empty());
    }

    /** What {@link #compare} found last, on whatever node. */
    public Optional<Reconciliation> latest() {
        return reconciliations.latest(mailbox.name());
    }

    private Reconciliation compare(FetchRun run) throws MessagingException {
        run.fetchNew();
        var onServer = run.uidsOnServer();
        int recovered = run.fetchMissing(unknown(run.inbox(), onServer));
        var found = count(run.inbox(), onServer, recovered);
        reconciliations.add(found);
        if (recovered > 0 || !found.balances()) {
            LOG.warn(
                    "{}: server {} = stored {} + refused {} + to be tried again {}; {} were missing until now",
                    mailbox.name(),
                    found.onServer(),
                    found.stored(),
                    found.refused(),
                    found.failed(),
                    recovered);
        }
        return found;
    }

    private List<Long> unknown(Inbox inbox, long[] onServer) {
        var known = new HashSet<Long>();
        LongStream.of(stored.uids(inbox)).forEach(known::add);
        for (UnstoredMail.State state : UnstoredMail.State.values()) {
            known.addAll(unstored.uids(inbox, state));
        }
        return LongStream.of(onServer)
                .filter(uid -> !known.contains(uid))
                .boxed()
                .toList();
    }

    private Reconciliation count(Inbox inbox, long[] onServer, int recovered) {
        var there = LongStream.of(onServer).boxed().collect(Collectors.toCollection(HashSet::new));
        there.removeAll(Set.copyOf(unstored.uids(inbox, UnstoredMail.State.GONE)));
        return new Reconciliation(
                inbox.mailbox(),
                inbox.uidValidity(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                there.size(),
                LongStream.of(stored.uids(inbox)).filter(there::contains).count(),
                unstored.uids(inbox, UnstoredMail.State.REFUSED).stream()
                        .filter(there::contains)
                        .count(),
                unstored.uids(inbox, UnstoredMail.State.FAILED).stream()
                        .filter(there::contains)
                        .count(),
                recovered);
    }
}
