package followup.analysis;

import followup.countermeasure.SiteMeasures.EvidenceShown;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Status;
import followup.survey.Survey;
import followup.wording.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One survey from its debrief to the last reply.
 *
 * @param dueReason why it is due then, in words
 * @param nextOn the day on which something happens by itself next
 * @param obstacle why it did not go out although it is due
 * @param waves that fell due, the request first
 * @param mails queued and sent for it, acknowledgements and clarifications too, oldest first
 * @param replies received for it, oldest first
 * @param asked what the company was asked for, with what the ledger says now; empty before the request
 */
public record SurveyStory(
        String reference,
        String site,
        String siteName,
        Survey.State state,
        Bilingual stateName,
        LocalDate heldOn,
        LocalDate dueOn,
        Bilingual dueReason,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate nextOn,
        @Nullable String holdReason,
        @Nullable Bilingual obstacle,
        List<WaveFallen> waves,
        List<MailSent> mails,
        List<ReplyReceived> replies,
        List<AskedAnswer> asked) {

    /**
     * @param wave 0 is the request, 1 the first reminder
     * @param purpose of its mails
     */
    public record WaveFallen(int wave, String purpose, Instant fellDueAt) {}

    /**
     * A mail to the company.
     *
     * @param reply what the mail server said last, or why the mail was dropped; only for those who may see addresses,
     *     since servers repeat them
     * @param id such as {@code out-12}
     * @param purpose {@code request}, {@code reminder-1}, {@code acknowledgement:in-12} …
     * @param recipient the address, masked for those who may not see addresses
     * @param state of the outbox
     * @param bounceStatus why it came back, such as {@code 5.1.1}; null when it did not
     */
    public record MailSent(
            String id,
            String purpose,
            String recipient,
            String state,
            Instant queuedAt,
            @Nullable Instant sentAt,
            @Nullable Instant bouncedAt,
            @Nullable String bounceStatus,
            @Nullable Boolean bouncePermanent,
            @Nullable String reply) {}

    /**
     * A mail from the company, or about a mail to it.
     *
     * @param id such as {@code in-12}
     * @param kind such as {@code reply} or {@code auto_reply}
     * @param sender the address, masked for those who may not see addresses
     * @param receivedAt when the mail server took it
     * @param review where the decision about it stands; null when it needed none
     */
    public record ReplyReceived(
            String id,
            String kind,
            String sender,
            LocalDate receivedOn,
            Instant receivedAt,
            @Nullable String duplicateOf,
            @Nullable String review) {}

    /**
     * One asked measure as it stood when the request went out.
     *
     * @param answeredAt when its answer was accepted; null as long as it is open
     * @param before null when the measure is not there any more
     * @param after what the ledger says now; null when nothing is known
     */
    public record AskedAnswer(
            String code,
            String title,
            Category category,
            @Nullable Risk risk,
            @Nullable Instant answeredAt,
            @Nullable Status before,
            @Nullable Status after,
            boolean newlyApplied,
            @Nullable LocalDate date,
            @Nullable String datePrecision,
            @Nullable String content,
            @Nullable EvidenceShown evidence) {}
}
