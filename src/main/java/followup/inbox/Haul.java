package followup.inbox;

import java.util.List;

/** What one batch brought, to be committed at once. */
record Haul(List<Fetched> fetched, List<Missed> missed) {

    int mails() {
        return fetched.size() + missed.size();
    }
}
