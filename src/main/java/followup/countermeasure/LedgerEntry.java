package followup.countermeasure;

import followup.inbox.StoredMail;
import followup.intake.AnswersAccepted;
import followup.site.Site;
import followup.site.Status;
import followup.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One statement about one measure of one site, with its evidence. Entries are added and never changed.
 *
 * @param measure the measure's code; null for a measure nobody recommended, whose {@code content} is what the company
 *     wrote
 * @param status null for an additional measure, and for an entry that only withdraws the one it corrects
 * @param content what the company wrote about it, may be empty
 * @param recordedAt when the programme came to know it, by our clock
 * @param recordedBy {@link AnswersAccepted#READER}, or the name of the person who decided
 * @param reason why a person decided; empty for what was read in a mail
 * @param corrects the entry that this one replaces
 */
public record LedgerEntry(
        Id id,
        Site.Code site,
        @Nullable String measure,
        @Nullable Status status,
        @Nullable AppliedOn appliedOn,
        String content,
        Evidence evidence,
        Received received,
        Instant recordedAt,
        String recordedBy,
        String reason,
        @Nullable Id corrects) {

    public LedgerEntry {
        content = storable(content);
        reason = storable(reason);
    }

    /** The number of an entry; rises in the order of recording within a site. */
    public record Id(long value) {

        /** Of an entry that is not yet in the ledger. */
        static final Id NONE = new Id(0);

        /** Of an entry that would be added after all others. */
        static final Id LAST = new Id(Long.MAX_VALUE);
    }

    /**
     * When the measure was, or will be, applied.
     *
     * @param firstDay the first day of the time named
     * @param precision how long that time is: {@code day}, {@code month} …
     */
    public record AppliedOn(LocalDate firstDay, String precision) {}

    /**
     * What a status rests on.
     *
     * @param mail null when a person decided without a mail
     * @param words the words in the mail from which the status was read; empty without a mail
     * @param line where in the mail's text they stand, from 1; 0 when unknown
     */
    public record Evidence(StoredMail.@Nullable Id mail, String words, int line, Survey.@Nullable Reference survey) {

        public Evidence {
            words = storable(words);
        }

        static final Evidence NONE = new Evidence(null, "", 0, null);
    }

    /**
     * When the company said it, which decides what is its latest word. A correction takes the place of what it
     * corrects: reading an old mail better does not make it newer than the mail after it.
     *
     * @param on the day, in the programme's zone
     * @param at the instant by our clock, for statements of one day
     * @param number of the mail, for mails stored at one instant; 0 without a mail
     */
    public record Received(LocalDate on, Instant at, long number) implements Comparable<Received> {

        private static final Comparator<Received> ORDER =
                Comparator.comparing(Received::on).thenComparing(Received::at).thenComparing(Received::number);

        @Override
        public int compareTo(Received other) {
            return ORDER.compare(this, other);
        }
    }

    /** Whether no person took part. */
    boolean isReaders() {
        return recordedBy.equals(AnswersAccepted.READER);
    }

    /** Whether the two tell the same, whoever recorded them. */
    boolean tellsTheSameAs(LedgerEntry other) {
        return status == other.status
                && Objects.equals(appliedOn, other.appliedOn)
                && content.equals(other.content)
                && evidence.equals(other.evidence);
    }

    /** Whether the two are one decision of one person that was told twice. */
    boolean isRepeatOf(LedgerEntry other) {
        return recordedBy.equals(other.recordedBy) && recordedAt.equals(other.recordedAt) && tellsTheSameAs(other);
    }

    LedgerEntry with(Id given) {
        return copy(given, received, corrects);
    }

    /** Replaces the other entry and takes its place in the order of what the company said. */
    LedgerEntry correcting(LedgerEntry other) {
        return copy(id, other.received, other.id);
    }

    /** An entry that only takes this one back: what was said before it counts again. */
    LedgerEntry withdrawn(String by, Instant at, String why) {
        return new LedgerEntry(Id.NONE, site, measure, null, null, "", evidence, received, at, by, why, id);
    }

    LedgerEntry telling(String words) {
        return new LedgerEntry(
                id,
                site,
                measure,
                status,
                appliedOn,
                words,
                evidence,
                received,
                recordedAt,
                recordedBy,
                reason,
                corrects);
    }

    private LedgerEntry copy(Id id, Received received, @Nullable Id corrects) {
        return new LedgerEntry(
                id,
                site,
                measure,
                status,
                appliedOn,
                content,
                evidence,
                received,
                recordedAt,
                recordedBy,
                reason,
                corrects);
    }

    /** PostgreSQL keeps any character but this one. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }
}
