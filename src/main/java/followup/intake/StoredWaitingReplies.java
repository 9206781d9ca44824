package followup.intake;

import followup.survey.Survey;
import followup.survey.WaitingReplies;
import org.springframework.stereotype.Component;

/** A reply waits when a person must decide about it, or when any mail lies unread: it could be from anybody. */
@Component
class StoredWaitingReplies implements WaitingReplies {

    private final Reviews reviews;
    private final UnreadMails unread;

    StoredWaitingReplies(Reviews reviews, UnreadMails unread) {
        this.reviews = reviews;
        this.unread = unread;
    }

    @Override
    public boolean isWaitingFor(Survey.Reference survey) {
        return reviews.isOneOpenFor(survey) || unread.isAny();
    }
}
