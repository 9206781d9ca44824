package followup.intake;

import followup.inbox.StoredMails;
import followup.mail.MailDecoder;
import followup.survey.Survey;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person says which survey a mail answers. It is read again against what was sent for that survey; what was doubtful for other reasons
 * stays so, and what had been recorded for another survey is taken back.
 */
@Component
public class AssigningMails {

    private final OpenReviews open;
    private final Reviews reviews;
    private final ReadMails readMails;
    private final StoredMails storedMails;
    private final MailDecoder decoder;
    private final ReadingMail readingMail;
    private final TakingBackAnswers takingBack;

    AssigningMails(
            OpenReviews open,
            Reviews reviews,
            ReadMails readMails,
            StoredMails storedMails,
            MailDecoder decoder,
            ReadingMail readingMail,
            TakingBackAnswers takingBack) {
        this.open = open;
        this.reviews = reviews;
        this.readMails = readMails;
        this.storedMails = storedMails;
        this.decoder = decoder;
        this.readingMail = readingMail;
        this.takingBack = takingBack;
    }

    /** @param revision that of the review when the person looked at it */
    @Transactional
    public void assign(long id, int revision, Survey.Reference survey) {
        var review = open.find(id);
        open.survey(survey);
        var known = readMails.find(review.mail()).orElseThrow();
        var mail = decoder.decode(storedMails.raw(review.mail()));
        var reading = readingMail.readAs(mail, survey, known.receivedOn());
        if (review.revision() != revision || !reviews.renew(review, Optional.of(survey), reading.reasons())) {
            throw OpenReviews.outdated();
        }
        boolean elsewhere = !known.survey().equals(Optional.of(survey));
        if (elsewhere) {
            takingBack.takeBack(review.mail(), open.now(), survey.value());
        }
        Set<String> recorded = elsewhere ? Set.of() : readMails.recorded(review.mail());
        readMails.belongsTo(review.mail(), survey);
        readMails.replaceReading(review.mail(), reading, recorded);
        open.trace("review-assigned", review, survey.value());
    }
}
