package followup.countermeasure;

import followup.countermeasure.LedgerEntry.AppliedOn;
import followup.inbox.StoredMail;
import followup.intake.AnswersAccepted;
import followup.intake.RecordedAnswers;
import followup.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the ledger holds of a mail, for whoever reads the mail again. */
@Component
class RecordedOfMails implements RecordedAnswers {

    private final LedgerEntries entries;

    RecordedOfMails(LedgerEntries entries) {
        this.entries = entries;
    }

    @Override
    public List<Recorded> of(Site.Code site, StoredMail.Id mail) {
        var ledger = entries.of(site);
        var chains = new LinkedHashMap<String, List<LedgerEntry>>();
        var additional = new ArrayList<LedgerEntry>();
        for (var entry : ledger.stemmingFrom(mail)) {
            if (entry.measure() == null) {
                additional.add(entry);
            } else {
                chains.computeIfAbsent(entry.measure(), measure -> new ArrayList<>())
                        .add(entry);
            }
        }
        var recorded = new ArrayList<Recorded>();
        chains.values().forEach(chain -> recorded.add(recorded(chain.getLast(), deciderOf(chain))));
        var decider = deciderOf(additional);
        var standing = ledger.additionalFrom(mail);
        standing.forEach(entry -> recorded.add(recorded(entry, decider)));
        if (standing.isEmpty() && !additional.isEmpty()) {
            recorded.add(recorded(additional.getLast(), decider));
        }
        return recorded;
    }

    /** The last person who had a hand in it, or else the reader. */
    static String deciderOf(List<LedgerEntry> chain) {
        return chain.reversed().stream()
                .filter(entry -> !entry.isReaders())
                .map(LedgerEntry::recordedBy)
                .findFirst()
                .orElse(AnswersAccepted.READER);
    }

    private static Recorded recorded(LedgerEntry entry, String decidedBy) {
        AppliedOn appliedOn = entry.appliedOn();
        return new Recorded(
                entry.id().value(),
                entry.measure(),
                entry.status(),
                appliedOn == null ? null : appliedOn.firstDay(),
                appliedOn == null ? null : appliedOn.precision(),
                entry.content(),
                decidedBy);
    }
}
