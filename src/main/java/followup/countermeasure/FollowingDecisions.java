package followup.countermeasure;

import followup.countermeasure.LedgerEntry.Evidence;
import followup.countermeasure.LedgerEntry.Received;
import followup.inbox.StoredMail;
import followup.inbox.StoredMails;
import followup.intake.AnswersRejected;
import followup.intake.AnswersWithdrawn;
import followup.site.Measures;
import followup.survey.RecordingAnswered;
import followup.survey.Survey;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
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
    private final StoredMails mails;

    FollowingDecisions(
            LedgerEntries entries,
            CurrentStatuses statuses,
            Measures measures,
            RecordingAnswered recordingAnswered,
            StoredMails mails) {
        this.entries = entries;
        this.statuses = statuses;
        this.measures = measures;
        this.recordingAnswered = recordingAnswered;
        this.mails = mails;
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
                ledger = add(ledger, turnedDown(rejected, proposal), rejected.mail());
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
                after = add(after, entry.withdrawn(withdrawn.decidedBy(), at, withdrawn.note()), withdrawn.mail());
                if (entry.measure() != null) {
                    touched.add(entry.measure());
                }
            }
        }
        statuses.follow(withdrawn.site(), measures.of(withdrawn.site()), before, after);
        touched.removeAll(answered(after, withdrawn.survey()));
        return touched;
    }

    /** By a mail of this survey, or by hand. */
    static Set<String> answered(Ledger ledger, Survey.Reference survey) {
        var answered = new HashSet<String>();
        ledger.current().forEach((measure, entry) -> {
            if (entry.evidence().survey() == null
                    || survey.equals(entry.evidence().survey())) {
                answered.add(measure);
            }
        });
        return answered;
    }

    private Ledger add(Ledger ledger, LedgerEntry entry, StoredMail.Id mail) {
        return ledger.with(entries.add(entry, origin(ledger, entry, mail)));
    }

    /** What the next entry about the same thing stems from. */
    static String origin(Ledger ledger, LedgerEntry entry, StoredMail.Id mail) {
        var about = entry.measure() == null ? "additional" : entry.measure();
        long edition = ledger.stemmingFrom(mail).stream()
                .filter(one -> Objects.equals(one.measure(), entry.measure()))
                .count();
        return "%s/%s/%s/%d".formatted(mail.asText(), entry.site(), about, edition);
    }

    private LedgerEntry turnedDown(AnswersRejected rejected, AnswersRejected.Proposal proposal) {
        var at = mails.find(rejected.mail()).map(StoredMail::storedAt).orElse(rejected.at());
        return new LedgerEntry(
                LedgerEntry.Id.NONE,
                rejected.site(),
                proposal.measure(),
                null,
                null,
                "",
                new Evidence(rejected.mail(), proposal.evidence(), proposal.line(), rejected.survey()),
                new Received(
                        rejected.receivedOn(),
                        at.truncatedTo(ChronoUnit.MICROS),
                        rejected.mail().value()),
                rejected.at().truncatedTo(ChronoUnit.MICROS),
                rejected.decidedBy(),
                rejected.note(),
                null);
    }
}
