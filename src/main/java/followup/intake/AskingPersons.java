package followup.intake;

import followup.access.AuditTrail;
import followup.access.SignedIn;
import followup.inbox.StoredMail;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a mail before a person that was read without doubt, or was decided already: somebody found that it should be looked at (again). What
 * was recorded from it counts until somebody decides otherwise.
 */
@Component
public class AskingPersons {

    private static final Wording WORDING = Wording.of(AskingPersons.class);

    private final Reviews reviews;
    private final ReadMails readMails;
    private final AuditTrail auditTrail;
    private final Clock clock;

    AskingPersons(Reviews reviews, ReadMails readMails, AuditTrail auditTrail, Clock clock) {
        this.reviews = reviews;
        this.readMails = readMails;
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /**
     * @param mail {@code in-12}
     * @return the number of its review, open now
     * @throws Refusal when there is no such mail, or it was not read yet
     */
    @Transactional
    public long ask(String mail, String note) {
        var read = StoredMail.Id.parse(mail)
                .flatMap(readMails::find)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, "mail-unknown", WORDING.say("mails.unknown", mail)));
        var reason = List.of(Hold.of(HoldReason.PERSON_ASKED, SignedIn.name() + (note.isEmpty() ? "" : ": " + note)));
        var known = reviews.of(read.id());
        if (known.isEmpty()) {
            reviews.open(read.id(), read.survey(), reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
        } else if (known.get().state() != Review.State.OPEN && !reviews.reopen(known.get(), reason)) {
            throw OpenReviews.outdated();
        }
        auditTrail.record("review-asked-for", read.id().asText(), Bilingual.plain(note));
        return reviews.of(read.id()).orElseThrow().id().value();
    }
}
