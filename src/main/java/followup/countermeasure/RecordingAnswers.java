package followup.countermeasure;

import followup.countermeasure.LedgerEntry.AppliedOn;
import followup.countermeasure.LedgerEntry.Evidence;
import followup.countermeasure.LedgerEntry.Received;
import followup.intake.Accepted;
import followup.intake.AnswersAccepted;
import followup.site.Measures;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts accepted answers into the ledger, in the transaction in which they were accepted. The same answers may come any
 * number of times:
 *
 * <ol>
 *   <li>what the reader read in a mail is recorded once; once a person has decided about that mail, the reader is not
 *       heard again;
 *   <li>what a person decided about a mail is recorded once, and again only when the person decides otherwise; it
 *       corrects what that mail led to before;
 *   <li>the words about an additional measure are recorded once per mail; when a person decides about the mail, theirs take the
 *       place of the reader's.
 * </ol>
 */
@Component
class RecordingAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingAnswers.class);

    private final LedgerEntries entries;
    private final CurrentStatuses statuses;
    private final Measures measures;
    private final EntriesOfMails ofMails;

    RecordingAnswers(LedgerEntries entries, CurrentStatuses statuses, Measures measures, EntriesOfMails ofMails) {
        this.entries = entries;
        this.statuses = statuses;
        this.measures = measures;
        this.ofMails = ofMails;
    }

    @EventListener
    @Transactional
    void record(AnswersAccepted accepted) {
        var before = entries.locked(accepted.site());
        var after = before;
        var received = ofMails.received(accepted.mail(), accepted.receivedOn(), accepted.at());
        after = recordAnswers(after, accepted, received);
        after = recordAdditional(after, accepted, received);
        statuses.follow(accepted.site(), measures.of(accepted.site()), before, after);
    }

    /** At most one entry for each measure: what a mail says twice about it counts once, the later words. */
    private Ledger recordAnswers(Ledger ledger, AnswersAccepted accepted, Received received) {
        var answers = new LinkedHashMap<String, Accepted>();
        accepted.answers().forEach(answer -> answers.put(answer.measure(), answer));
        var additions = new ArrayList<LedgerEntries.Addition>();
        for (var answer : answers.values()) {
            var entry = entry(accepted, answer, received);
            var known = ledger.stemmingFrom(accepted.mail()).stream()
                    .filter(one -> answer.measure().equals(one.measure()))
                    .toList();
            if (known.isEmpty()) {
                additions.add(EntriesOfMails.next(ledger, entry, accepted.mail()));
            } else if (isNews(entry, known)) {
                additions.add(EntriesOfMails.next(ledger, entry.correcting(known.getLast()), accepted.mail()));
            }
        }
        var after = ledger;
        for (var added : entries.addAll(additions)) {
            after = after.with(added);
        }
        return after;
    }

    private Ledger recordAdditional(Ledger ledger, AnswersAccepted accepted, Received received) {
        boolean byReader = accepted.decidedBy().equals(AnswersAccepted.READER);
        var known = ledger.additionalFrom(accepted.mail());
        var told = (byReader ? ledger.stemmingFrom(accepted.mail()) : known)
                .stream()
                        .filter(entry -> entry.measure() == null)
                        .map(LedgerEntry::content)
                        .toList();
        var dropped = byReader
                ? List.<LedgerEntry>of()
                : known.stream()
                        .filter(entry -> !accepted.additional().contains(entry.content()))
                        .toList();
        var after = ledger;
        int replaced = 0;
        for (var words : accepted.additional()) {
            if (!told.contains(words)) {
                var entry = additional(accepted, words, received);
                after = ofMails.add(
                        after,
                        replaced < dropped.size() ? entry.correcting(dropped.get(replaced++)) : entry,
                        accepted.mail());
            }
        }
        for (var entry : dropped.subList(replaced, dropped.size())) {
            after = ofMails.add(
                    after, entry.withdrawn(accepted.decidedBy(), accepted.at(), accepted.note()), accepted.mail());
        }
        return after;
    }

    private static boolean isNews(LedgerEntry entry, List<LedgerEntry> known) {
        var last = known.getLast();
        var same = entry.tellsTheSameAs(last);
        if (entry.isReaders()) {
            if (!same) {
                LOG.info(
                        "{} of {} is in the ledger otherwise than it reads now (entry {}): the ledger stays as it is",
                        entry.measure(),
                        entry.site(),
                        last.id().value());
            }
            return false;
        }
        return known.stream().noneMatch(entry::isRepeatOf) && (last.isReaders() || !same);
    }

    private static LedgerEntry entry(AnswersAccepted accepted, Accepted answer, Received received) {
        var day = answer.appliedOn();
        var precision = answer.datePrecision();
        return new LedgerEntry(
                LedgerEntry.Id.NONE,
                accepted.site(),
                answer.measure(),
                answer.status(),
                day == null || precision == null ? null : new AppliedOn(day, precision),
                answer.content(),
                new Evidence(accepted.mail(), answer.evidence(), answer.line(), accepted.survey()),
                received,
                accepted.at().truncatedTo(ChronoUnit.MICROS),
                accepted.decidedBy(),
                accepted.note(),
                null);
    }

    private static LedgerEntry additional(AnswersAccepted accepted, String words, Received received) {
        return new LedgerEntry(
                LedgerEntry.Id.NONE,
                accepted.site(),
                null,
                null,
                null,
                words,
                new Evidence(accepted.mail(), words, 0, accepted.survey()),
                received,
                accepted.at().truncatedTo(ChronoUnit.MICROS),
                accepted.decidedBy(),
                accepted.note(),
                null);
    }
}
