package followup.countermeasure;

import followup.countermeasure.LedgerEntry.Evidence;
import followup.intake.AnswersRejected;
import followup.intake.AnswersWithdrawn;
import followup.site.Measures;
import followup.survey.RecordingAnswered;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps in the ledger what persons decided against: a proposal that was turned down leaves an entry without a status, under the person's
 * name and with the words it was about; the entries of a mail that turned out not to answer the survey are withdrawn.
 */
@Component
class FollowingDecisions {

    private final LedgerEntries entries;
    private final CurrentStatuses statuses;
    private final Measures measures;
    private final RecordingAnswered recordingAnswered;
    private final EntriesOfMails ofMails;

    FollowingDecisions(
            LedgerEntries entries,
            CurrentStatuses statuses,
            Measures measures,
            RecordingAnswered recordingAnswered,
            EntriesOfMails ofMails) {
        this.entries = entries;
        this.statuses = statuses;
        this.measures = measures;
        this.recordingAnswered = recordingAnswered;
        this.ofMails = ofMails;
    }

    @EventListener
    @Transactional
    void on(AnswersRejected rejected) {
        var ledger = entries.locked(rejected.site());
        var known = measures.of(rejected.site()).stream()
                .map(measure -> measure.code())
                .toList();
        for (var proposal : rejected.proposals()) {
            if (known.contains(proposal.measure())) {
                ledger = ofMails.add(ledger, turnedDown(rejected, proposal), rejected.mail());
            }
        }
    }

    /** The survey comes before the ledger, as it does when a reply is recorded, so that the two never wait for each other. */
    @EventListener
    @Transactional
    void on(AnswersWithdrawn withdrawn) {
        recordingAnswered.takenBack(withdrawn.survey(), () -> takeBack(withdrawn));
    }

    /** Returns the measures that have no answer to the survey any more. */
    private Set<String> takeBack(AnswersWithdrawn withdrawn) {
        var before = entries.locked(withdrawn.site());
        var after = before;
        var touched = new HashSet<String>();
        for (var entry : before.standingFrom(withdrawn.mail())) {
            if (entry.status() != null
                    || (entry.measure() == null && !entry.content().isEmpty())) {
                var at = withdrawn.at().truncatedTo(ChronoUnit.MICROS);
                after = ofMails.add(
                        after, entry.withdrawn(withdrawn.decidedBy(), at, withdrawn.note()), withdrawn.mail());
                if (entry.measure() != null) {
                    touched.add(entry.measure());
                }
            }
        }
        statuses.follow(withdrawn.site(), measures.of(withdrawn.site()), before, after);
        touched.removeAll(after.answeredFor(withdrawn.survey()));
        return touched;
    }

    private LedgerEntry turnedDown(AnswersRejected rejected, AnswersRejected.Proposal proposal) {
        return new LedgerEntry(
                LedgerEntry.Id.NONE,
                rejected.site(),
                proposal.measure(),
                null,
                null,
                "",
                new Evidence(rejected.mail(), proposal.evidence(), proposal.line(), rejected.survey()),
                ofMails.received(rejected.mail(), rejected.receivedOn(), rejected.at()),
                rejected.at().truncatedTo(ChronoUnit.MICROS),
                rejected.decidedBy(),
                rejected.note(),
                null);
    }
}
