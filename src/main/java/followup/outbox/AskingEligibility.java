package followup.outbox;

import followup.outbox.Eligibility.Verdict;
import followup.outbox.Eligibility.Verdict.Drop;
import followup.outbox.Eligibility.Verdict.Go;
import followup.outbox.Eligibility.Verdict.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks everyone who has a say whether claimed mails still go, and puts the others back or drops them. */
@Component
class AskingEligibility {

    /** How long a mail waits when someone could not answer. */
    private static final Duration NO_ANSWER = Duration.ofMinutes(5);

    /** A mail that waits less would come round again and again within one run. */
    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(AskingEligibility.class);

    private final Claims claims;
    private final ObjectProvider<Eligibility> everyone;
    private final StoppingSends stopping;
    private final Throttle throttle;

    AskingEligibility(Claims claims, ObjectProvider<Eligibility> everyone, StoppingSends stopping, Throttle throttle) {
        this.claims = claims;
        this.everyone = everyone;
        this.stopping = stopping;
        this.throttle = throttle;
    }

    /** @param perMinuteAndDomain the throttle, asked last; 0 for none */
    List<Claimed> whatMayGo(List<Claimed> hand, int perMinuteAndDomain, Instant now) {
        if (stopping.isStopped()) {
            hand.forEach(claim -> claims.postpone(claim, now.plus(StoppingSends.LOOK_AGAIN)));
            return List.of();
        }
        var all = everyone.stream().toList();
        var going = new ArrayList<Claimed>(hand.size());
        for (var claim : hand) {
            switch (verdict(claim.mail(), all, perMinuteAndDomain, now)) {
                case Go() -> going.add(claim);
                case Wait(var until) -> claims.postpone(claim, later(until, now.plus(SHORTEST_WAIT)));
                case Drop(var reason) -> {
                    claims.drop(claim, reason);
                    log.info("{} is dropped: {}", claim.mail().id().asText(), reason);
                }
            }
        }
        return going;
    }

    private Verdict verdict(QueuedMail mail, List<Eligibility> all, int perMinuteAndDomain, Instant now) {
        Verdict strictest = new Go();
        for (var eligibility : all) {
            strictest = stricter(strictest, ask(eligibility, mail, now));
        }
        if (strictest instanceof Go) {
            return throttle.waitFor(mail.recipient(), perMinuteAndDomain, now)
                    .<Verdict>map(Wait::new)
                    .orElse(strictest);
        }
        return strictest;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Verdict ask(Eligibility eligibility, QueuedMail mail, Instant now) {
        try {
            return eligibility.mayGo(mail, now);
        } catch (RuntimeException problem) {
            log.error(
                    "cannot find out whether {} may go; held back for {}",
                    mail.id().asText(),
                    NO_ANSWER,
                    problem);
            return new Wait(now.plus(NO_ANSWER));
        }
    }

    private static Verdict stricter(Verdict one, Verdict other) {
        return switch (one) {
            case Drop _ -> one;
            case Go() -> other;
            case Wait(var until) ->
                other instanceof Go || (other instanceof Wait(var later) && later.isBefore(until)) ? one : other;
        };
    }
}
