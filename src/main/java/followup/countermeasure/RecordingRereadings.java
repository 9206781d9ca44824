package followup.countermeasure;

import followup.countermeasure.LedgerEntry.AppliedOn;
import followup.countermeasure.LedgerEntry.Evidence;
import followup.intake.Accepted;
import followup.intake.AnswersAccepted;
import followup.intake.AnswersReread;
import followup.site.Measures;
import followup.survey.RecordingAnswered;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings into the ledger what a mail says by today's rules: further entries of the reader take the place of its earlier ones, and what is not
 * read any more is withdrawn. What a person had a hand in stays.
 */
@Component
class RecordingRereadings {

    private final LedgerEntries entries;
    private final CurrentStatuses statuses;
    private final Measures measures;
    private final RecordingAnswered recordingAnswered;
    private final EntriesOfMails ofMails;

    RecordingRereadings(
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

    /** The survey comes before the ledger, as it does when a reply is recorded, so that the two never wait for each other. */
    @EventListener
    @Transactional
    void on(AnswersReread reread) {
        recordingAnswered.takenBack(reread.survey(), () -> record(reread));
        recordingAnswered.answered(
                reread.survey(),
                reread.answers().stream().map(Accepted::measure).collect(Collectors.toSet()));
    }

    /** Returns the measures that have no answer to the survey any more. */
    private Set<String> record(AnswersReread reread) {
        var before = entries.locked(reread.site());
        var after = before;
        var withdrawn = new HashSet<String>();
        var now = reread.answers().stream()
                .collect(Collectors.toMap(Accepted::measure, Function.identity(), (first, second) -> second));
        var chains = before.stemmingFrom(reread.mail()).stream()
                .filter(entry -> entry.measure() != null)
                .collect(Collectors.groupingBy(entry -> String.valueOf(entry.measure())));
        for (var answer : now.values()) {
            var chain = chains.getOrDefault(answer.measure(), List.of());
            var entry = change(reread, answer, chain);
            after = entry.isPresent() ? ofMails.add(after, entry.get(), reread.mail()) : after;
        }
        for (var chain : chains.entrySet()) {
            var last = chain.getValue().getLast();
            if (!now.containsKey(chain.getKey()) && isReaders(chain.getValue()) && last.status() != null) {
                after = ofMails.add(after, withdrawal(last, reread), reread.mail());
                withdrawn.add(chain.getKey());
            }
        }
        after = additional(after, reread);
        statuses.follow(reread.site(), measures.of(reread.site()), before, after);
        withdrawn.removeAll(after.answeredFor(reread.survey()));
        return withdrawn;
    }

    private Optional<LedgerEntry> change(AnswersReread reread, Accepted answer, List<LedgerEntry> chain) {
        var entry = entry(reread, answer.measure(), answer, answer.content());
        if (chain.isEmpty()) {
            return Optional.of(entry);
        }
        var last = chain.getLast();
        boolean same = last.status() == entry.status()
                && Objects.equals(last.appliedOn(), entry.appliedOn())
                && last.content().equals(entry.content());
        return same || !isReaders(chain) ? Optional.empty() : Optional.of(entry.correcting(last));
    }

    private Ledger additional(Ledger ledger, AnswersReread reread) {
        var told = ledger.stemmingFrom(reread.mail()).stream()
                .filter(entry -> entry.measure() == null)
                .toList();
        if (!isReaders(told)) {
            return ledger;
        }
        var after = ledger;
        var standing = ledger.additionalFrom(reread.mail());
        Map<String, LedgerEntry> known = standing.stream()
                .collect(Collectors.toMap(LedgerEntry::content, Function.identity(), (first, second) -> first));
        for (var words : reread.additional()) {
            if (!known.containsKey(words)) {
                after = ofMails.add(after, entry(reread, null, null, words), reread.mail());
            }
        }
        for (var entry : standing) {
            if (!reread.additional().contains(entry.content())) {
                after = ofMails.add(after, withdrawal(entry, reread), reread.mail());
            }
        }
        return after;
    }

    private static boolean isReaders(List<LedgerEntry> chain) {
        return RecordedOfMails.deciderOf(chain).equals(AnswersAccepted.READER);
    }

    private static LedgerEntry withdrawal(LedgerEntry entry, AnswersReread reread) {
        return entry.withdrawn(AnswersAccepted.READER, reread.at().truncatedTo(ChronoUnit.MICROS), reread.note());
    }

    private LedgerEntry entry(
            AnswersReread reread, @Nullable String measure, @Nullable Accepted answer, String content) {
        var day = answer == null ? null : answer.appliedOn();
        var precision = answer == null ? null : answer.datePrecision();
        return new LedgerEntry(
                LedgerEntry.Id.NONE,
                reread.site(),
                measure,
                answer == null ? null : answer.status(),
                day == null || precision == null ? null : new AppliedOn(day, precision),
                content,
                new Evidence(
                        reread.mail(),
                        answer == null ? content : answer.evidence(),
                        answer == null ? 0 : answer.line(),
                        reread.survey()),
                ofMails.received(reread.mail(), reread.receivedOn(), reread.at()),
                reread.at().truncatedTo(ChronoUnit.MICROS),
                AnswersAccepted.READER,
                reread.note(),
                null);
    }
}
