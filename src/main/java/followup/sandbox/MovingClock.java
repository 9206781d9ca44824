package followup.sandbox;

import followup.access.AuditTrail;
import followup.calendar.SendWindow;
import followup.outbox.SendingQueuedMails;
import followup.page.LocalTimes;
import followup.survey.ForeseeingSurveys;
import followup.survey.RequestingDueSurveys;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/**
 * Moves the sandbox's clock forward as if the time had passed: it stops at each opening of the send window on which something falls due, lets
 * the sweeps run there, and goes on. A jump would instead look like a long downtime, after which late reminders go out late.
 *
 * <p>Only forward: what has happened has its time, and nothing may happen before it. A sweep that is under way meanwhile has read the clock
 * when it began and ends by that; mails in the hands of this process are never taken for left behind, whatever the clock says.
 */
@Component
@Conditional(InSandbox.class)
public class MovingClock {

    /** How far one can look and move ahead at once; beyond two years there is no programme. */
    public static final Period FARTHEST = Period.ofYears(2);

    private static final Logger log = LoggerFactory.getLogger(MovingClock.class);
    private static final Wording WORDING = Wording.of(MovingClock.class);

    private final SandboxClock clock;
    private final SendWindow window;
    private final ForeseeingSurveys foreseeing;
    private final RequestingDueSurveys requesting;
    private final SendingQueuedMails sending;
    private final AuditTrail audit;
    private final LocalTimes times;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    MovingClock(
            SandboxClock clock,
            SendWindow window,
            ForeseeingSurveys foreseeing,
            RequestingDueSurveys requesting,
            SendingQueuedMails sending,
            AuditTrail audit) {
        this.clock = clock;
        this.window = window;
        this.foreseeing = foreseeing;
        this.requesting = requesting;
        this.sending = sending;
        this.audit = audit;
        this.times = new LocalTimes(window.zone());
    }

    public Instant now() {
        return clock.instant();
    }

    /** What happens by itself on each of the days until then, today included. */
    public Map<LocalDate, List<ForeseeingSurveys.Expected>> ahead(LocalDate until) {
        return foreseeing.days(window.dayOf(clock.instant()), until);
    }

    /** When something falls due next after now; empty when nothing does. */
    public Optional<Instant> nextDue() {
        var now = clock.instant();
        return stops(now, window.openingOn(window.dayOf(now).plus(FARTHEST))).stream()
                .findFirst();
    }

    /** The opening of the send window on that day, for a day that is named without a time. */
    public Instant on(LocalDate day) {
        return window.openingOn(day);
    }

    /**
     * @return how many mails went out on the way
     * @throws Refusal when it is not ahead, or farther than {@link #FARTHEST}
     */
    public int to(Instant target) {
        oneAtATime.lock();
        try {
            var now = clock.instant();
            if (!target.isAfter(now)) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "clock-backwards", WORDING.say("clock.backwards"));
            }
            if (window.dayOf(target).isAfter(window.dayOf(now).plus(FARTHEST))) {
                throw new Refusal(Refusal.Kind.BAD_INPUT, "clock-too-far", WORDING.say("clock.too-far"));
            }
            int sent = 0;
            for (Instant stop : stops(now, target)) {
                sent += passBy(stop);
            }
            sent += passBy(target);
            audit.record(
                    "sandbox-clock-moved",
                    times.minute(now),
                    WORDING.say("trace.clock", times.minute(target), String.valueOf(sent)));
            log.info("the sandbox's clock went from {} to {}; {} mails went out on the way", now, target, sent);
            return sent;
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * Lets what is due go out at once, not with the next sweep.
     *
     * @return how many mails went out
     */
    public int sendWhatIsDue() {
        oneAtATime.lock();
        try {
            return passBy(clock.instant());
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Time that passed by itself while the stops before were dealt with is not taken back. */
    private int passBy(Instant stop) {
        if (stop.isAfter(clock.instant())) {
            clock.moveTo(stop);
        }
        requesting.requestDue();
        return sending.sendDue();
    }

    private List<Instant> stops(Instant now, Instant target) {
        return foreseeing.days(window.dayOf(now), window.dayOf(target)).keySet().stream()
                .map(window::openingOn)
                .filter(opening -> opening.isAfter(now) && opening.isBefore(target))
                .toList();
    }
}
