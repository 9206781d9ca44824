package followup.countermeasure;

import followup.inbox.StoredMail;
import followup.survey.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All entries about one site, and what follows from them. The present status of a measure is found so:
 *
 * <ol>
 *   <li>an entry that another one corrects is out, and so is one that has no status (it only withdraws);
 *   <li>of the rest, the one the company said last counts ({@link LedgerEntry.Received});
 *   <li>of two said at once, the one recorded last.
 * </ol>
 *
 * {@code StatusesAsOf} says the same in SQL for all sites at once. Immutable.
 */
final class Ledger {

    private static final Comparator<LedgerEntry> AS_SAID = Comparator.comparing(LedgerEntry::received)
            .thenComparing(entry -> entry.id().value());

    static final Ledger EMPTY = new Ledger(List.of());

    private final List<LedgerEntry> entries;

    Ledger(List<LedgerEntry> entries) {
        this.entries = entries.stream().sorted(AS_SAID).toList();
    }

    /** The ledger as it stood before the instant. */
    Ledger until(Instant instant) {
        return new Ledger(entries.stream()
                .filter(entry -> entry.recordedAt().isBefore(instant))
                .toList());
    }

    Ledger with(LedgerEntry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new Ledger(more);
    }

    /** Per measure the entry that holds its present status; a measure of which nothing is known is not in it. */
    Map<String, LedgerEntry> current() {
        var current = new TreeMap<String, LedgerEntry>();
        for (var entry : standing()) {
            if (entry.measure() != null && entry.status() != null) {
                current.put(entry.measure(), entry);
            }
        }
        return current;
    }

    /** The measures whose present status was told by a mail of the survey, or by hand. */
    Set<String> answeredFor(Survey.Reference survey) {
        var answered = new HashSet<String>();
        current().forEach((measure, entry) -> {
            var of = entry.evidence().survey();
            if (of == null || of.equals(survey)) {
                answered.add(measure);
            }
        });
        return answered;
    }

    /** The measures nobody recommended, in the order in which the company told them. */
    List<LedgerEntry> additional() {
        return standing().stream()
                .filter(entry -> entry.measure() == null && !entry.content().isEmpty())
                .toList();
    }

    /** The measures nobody recommended that count of a mail, in the order of recording. */
    List<LedgerEntry> additionalFrom(StoredMail.Id mail) {
        return ofMail(additional(), mail);
    }

    /** The entries of a mail that are not corrected by others, in the order of recording. */
    List<LedgerEntry> standingFrom(StoredMail.Id mail) {
        return ofMail(standing(), mail);
    }

    /** Everything ever recorded about a measure, in the order of recording. */
    List<LedgerEntry> history(String measure) {
        return entries.stream()
                .filter(entry -> measure.equals(entry.measure()))
                .sorted(Comparator.comparing(entry -> entry.id().value()))
                .toList();
    }

    /** Everything ever recorded about measures nobody recommended, in the order of recording. */
    List<LedgerEntry> historyOfAdditional() {
        return entries.stream()
                .filter(entry -> entry.measure() == null)
                .sorted(Comparator.comparing(entry -> entry.id().value()))
                .toList();
    }

    /** What the mail led to, corrections by hand included, in the order of recording. */
    List<LedgerEntry> stemmingFrom(StoredMail.Id mail) {
        return ofMail(entries, mail);
    }

    /** What was told without a mail or put in the place of another entry, in the order of recording. */
    List<LedgerEntry> interventions() {
        return entries.stream()
                .filter(entry -> entry.corrects() != null || entry.evidence().mail() == null)
                .sorted(Comparator.comparing(entry -> entry.id().value()))
                .toList();
    }

    private static List<LedgerEntry> ofMail(List<LedgerEntry> entries, StoredMail.Id mail) {
        return entries.stream()
                .filter(entry -> entry.received().number() == mail.value())
                .sorted(Comparator.comparing(entry -> entry.id().value()))
                .toList();
    }

    /** The instants at which something was recorded. */
    Stream<Instant> recordings() {
        return entries.stream().map(LedgerEntry::recordedAt).distinct();
    }

    Optional<LedgerEntry> find(LedgerEntry.Id id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findAny();
    }

    Optional<LedgerEntry> correctionOf(LedgerEntry.Id id) {
        return entries.stream().filter(entry -> id.equals(entry.corrects())).findAny();
    }

    private List<LedgerEntry> standing() {
        Set<LedgerEntry.Id> corrected = new HashSet<>();
        for (var entry : entries) {
            if (entry.corrects() != null) {
                corrected.add(entry.corrects());
            }
        }
        return entries.stream().filter(entry -> !corrected.contains(entry.id())).toList();
    }
}
