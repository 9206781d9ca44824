package followup.countermeasure;

import followup.countermeasure.LedgerEntry.Received;
import followup.inbox.StoredMail;
import followup.inbox.StoredMails;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Adds to the ledger what stems from a mail. Each entry is numbered among those of its mail about the same thing, so that what is told twice
 * at once stands in the ledger once: the database takes each number only one time.
 */
@Component
class EntriesOfMails {

    private final LedgerEntries entries;
    private final StoredMails mails;

    EntriesOfMails(LedgerEntries entries, StoredMails mails) {
        this.entries = entries;
        this.mails = mails;
    }

    /** The ledger, in its order of what was said when, under the lock of the site. */
    Ledger add(Ledger ledger, LedgerEntry entry, StoredMail.Id mail) {
        return ledger.with(entries.add(entry, next(ledger, entry, mail).origin()));
    }

    /** The entry as the mail's next one about the same measure, or about additional measures. */
    static LedgerEntries.Addition next(Ledger ledger, LedgerEntry entry, StoredMail.Id mail) {
        var about = entry.measure() == null ? "additional" : entry.measure();
        long edition = ledger.stemmingFrom(mail).stream()
                .filter(one -> Objects.equals(one.measure(), entry.measure()))
                .count();
        return new LedgerEntries.Addition(entry, "%s/%s/%s/%d".formatted(mail.asText(), entry.site(), about, edition));
    }

    /**
     * When the company said it: the mail's day, and its place among the mails.
     *
     * @param decidedAt stands in for the time of storing where the mail is not stored here
     */
    Received received(StoredMail.Id mail, LocalDate on, Instant decidedAt) {
        var at = mails.find(mail).map(StoredMail::storedAt).orElse(decidedAt);
        return new Received(on, at.truncatedTo(ChronoUnit.MICROS), mail.value());
    }
}
