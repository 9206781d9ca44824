package followup.survey;

import followup.access.AuditTrail;
import followup.calendar.DueDate;
import followup.debrief.Debrief;
import followup.site.Site;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of one debrief, from the day it is planned until nothing more is expected. Its transitions are verbs,
 * guarded here; one that is not possible is refused and names the state. A transition counts once {@link Surveys} has
 * saved it, which publishes its events and leaves its trace in the audit trail. Not thread-safe.
 */
public final class Survey {

    /** Where a survey stands. */
    public enum State {
        /** The due date is known; nothing was sent yet. */
        PLANNED,
        /** The company has been asked. */
        REQUESTED,
        /** Some of the asked measures have an accepted answer. */
        PARTLY_ANSWERED,
        /** Every asked measure has an accepted answer; corrections may still come. */
        ANSWERED,
        /** Nothing more is expected. */
        CLOSED,
        /** Mails came back for good from every contact: a coordinator finds another address. */
        UNREACHABLE,
        /** The debrief was cancelled, or moved after the company had been asked. */
        CANCELLED,
        /** The reminders are exhausted: a coordinator takes over. */
        OVERDUE;

        private static final Set<State> AWAITING = EnumSet.of(REQUESTED, PARTLY_ANSWERED, UNREACHABLE, OVERDUE);

        /** Whether the company was asked and has not answered everything. */
        public boolean awaitsAnswers() {
            return AWAITING.contains(this);
        }

        public Bilingual words() {
            return WORDING.say("state." + name());
        }
    }

    /**
     * The public name of a survey, such as {@code FU-7K3Q-X2M9}: Crockford's base 32, the last symbol a check symbol.
     * It is no secret; knowing it gives no right.
     */
    public record Reference(String value) {

        /** @throws IllegalArgumentException when it is not written exactly as we write it, or the check fails */
        public Reference {
            if (!ReferenceCode.isCanonical(value)) {
                throw new IllegalArgumentException("no survey reference: " + value);
            }
        }

        /**
         * Reads one reference as a person may have retyped it: lower case, full width, O for 0, I or L for 1, hyphens
         * or the prefix missing. Empty when the check symbol shows a mistake.
         */
        public static Optional<Reference> parse(String retyped) {
            return ReferenceCode.repaired(retyped).map(Reference::new);
        }

        /** The first sound reference in a text. */
        public static Optional<Reference> findIn(String text) {
            return allIn(text).stream().findFirst();
        }

        /** All sound references in a text, each once, in the order of their first appearance; needs the prefix. */
        public static List<Reference> allIn(String text) {
            return ReferenceCode.in(text).stream().map(Reference::new).toList();
        }

        @Override
        public String toString() {
            return value;
        }
    }

    /**
     * A wave of mails is due now. Published in the transaction that records it, so that its letters are queued with
     * it; a listener that throws undoes both, and the survey is tried again later.
     */
    public record FellDue(Reference survey, Site.Code site, Wave wave) {}

    /** Published in the transaction of the change. */
    public record StateChanged(Reference survey, Site.Code site, State from, State to) {}

    private static final Wording WORDING = Wording.of(Survey.class);
    private static final Set<State> HOLDABLE =
            EnumSet.of(State.PLANNED, State.REQUESTED, State.PARTLY_ANSWERED, State.UNREACHABLE, State.OVERDUE);
    private static final Set<State> REMINDABLE = EnumSet.of(State.REQUESTED, State.PARTLY_ANSWERED);

    private final Identity identity;
    private final List<AuditTrail.Trace> traces = new ArrayList<>();
    private final List<Object> events = new ArrayList<>();
    private final List<Fallen> newWaves = new ArrayList<>();
    private List<AskedMeasure> newlyAsked = List.of();

    private State state;
    private LocalDate heldOn;
    private LocalDate dueOn;
    private Bilingual dueReason;
    private @Nullable String holdReason;
    private @Nullable Wave wave;
    private @Nullable LocalDate requestedOn;
    private @Nullable LocalDate nextOn;
    private @Nullable Instant nextAt;
    private @Nullable Obstacle obstacle;

    /** What never changes. {@code version} is that of the row the survey was read from. */
    record Identity(long id, Reference reference, String token, Debrief.Id debrief, Site.Code site, int version) {}

    /** What a survey's life changes, as it is stored. */
    record Course(
            State state,
            LocalDate heldOn,
            LocalDate dueOn,
            Bilingual dueReason,
            @Nullable String holdReason,
            @Nullable Wave wave,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate nextOn,
            @Nullable Instant nextAt,
            @Nullable Obstacle obstacle) {}

    /** A wave and when it fell due. */
    record Fallen(Wave wave, Instant at) {}

    Survey(Identity identity, Course course) {
        this.identity = identity;
        this.state = course.state();
        this.heldOn = course.heldOn();
        this.dueOn = course.dueOn();
        this.dueReason = course.dueReason();
        this.holdReason = course.holdReason();
        this.wave = course.wave();
        this.requestedOn = course.requestedOn();
        this.nextOn = course.nextOn();
        this.nextAt = course.nextAt();
        this.obstacle = course.obstacle();
    }

    /** A new survey of a debrief; its row does not exist yet. */
    static Survey planned(Reference reference, String token, Debrief debrief, DueDate due, Agenda agenda) {
        var survey = new Survey(
                new Identity(0, reference, token, debrief.id(), debrief.site(), 0),
                new Course(
                        State.PLANNED,
                        debrief.heldOn(),
                        due.on(),
                        due.reason(),
                        null,
                        null,
                        null,
                        due.on(),
                        agenda.opening(due.on()),
                        null));
        survey.trace("survey-planned", due.reason());
        return survey;
    }

    /** The debrief was moved before anybody was asked. */
    void replan(LocalDate heldOn, DueDate due, Agenda agenda) {
        require("replan", state == State.PLANNED);
        this.heldOn = heldOn;
        dueOn(due.on(), due.reason(), agenda);
        trace("survey-replanned", due.reason());
    }

    /** A coordinator chooses another due date than the rule. */
    void becomeDueOn(LocalDate day, Bilingual reason, Agenda agenda) {
        require("become-due", state == State.PLANNED);
        trace("survey-due-date-set", WORDING.say("trace.due-date-set", dueOn, day, reason));
        dueOn(day, reason, agenda);
    }

    /** Nothing is sent until it is released; replies are read all the same. */
    void hold(String reason) {
        require("hold", HOLDABLE.contains(state));
        holdReason = reason;
        nextAt = null;
        trace("survey-held", Bilingual.plain(reason));
    }

    /** Goes on where it was held; what fell due meanwhile goes out in the next send window. */
    void release(Agenda agenda) {
        require("release", onHold());
        holdReason = null;
        nextAt = nextOn == null ? null : agenda.opening(nextOn);
        trace("survey-released", nextOn == null ? Bilingual.plain("") : WORDING.say("trace.next", nextOn));
    }

    /** The request falls due now; what it asks for stays as it is, whatever is imported later. */
    void request(List<AskedMeasure> asked, Agenda agenda, Instant now) {
        require("request", state == State.PLANNED && !onHold() && !asked.isEmpty());
        newlyAsked = List.copyOf(asked);
        requestedOn = agenda.dayOf(now);
        become(State.REQUESTED);
        fallDue(Wave.REQUEST, agenda, now);
    }

    /** A person let the wave that follows fall due before its day. */
    void sentNow() {
        trace("survey-sent-now", wave().map(Wave::words).orElseThrow());
    }

    /** The reminder after the last wave falls due now. */
    void remind(Wave reminder, Agenda agenda, Instant now) {
        require("remind", REMINDABLE.contains(state) && !onHold() && !reminder.isRequest());
        fallDue(reminder, agenda, now);
    }

    /** After every contact was unreachable, the request goes out once more, to those addresses that did not get it. */
    void askAgain(Agenda agenda, Instant now) {
        require("ask-again", state == State.UNREACHABLE && !onHold());
        become(State.REQUESTED);
        fallDue(Wave.REQUEST, agenda, now);
    }

    /** The reminders are exhausted. */
    void becomeOverdue() {
        require("become-overdue", REMINDABLE.contains(state));
        become(State.OVERDUE);
        waitForNothing();
        trace("survey-overdue", WORDING.say("trace.no-answer", lastWave().words()));
    }

    /**
     * Takes note of an accepted answer. A survey that awaits none (any more) stays as it is: whatever a company says is
     * recorded elsewhere, and never refused.
     *
     * @param complete whether every asked measure has an accepted answer now
     */
    void answered(boolean complete, Agenda agenda, Instant now) {
        if (!state.awaitsAnswers()) {
            return;
        }
        var today = agenda.dayOf(now);
        if (complete) {
            become(State.ANSWERED);
            attendTo(agenda.closingDay(today), agenda);
        } else if (state != State.PARTLY_ANSWERED) {
            boolean goesOn = REMINDABLE.contains(state);
            become(State.PARTLY_ANSWERED);
            if (!goesOn) {
                attendTo(agenda.dayAfter(lastWave(), lastRequest(), today), agenda);
            }
        }
    }

    /**
     * Accepted answers turned out to be none. An answered survey asks on where it stopped; one that waits for nothing any more stays so.
     *
     * @param anyLeft whether an asked measure has an accepted answer still
     */
    void answersTakenBack(boolean anyLeft, Agenda agenda, Instant now) {
        boolean wasAnswered = state == State.ANSWERED;
        if (wasAnswered || (state == State.PARTLY_ANSWERED && !anyLeft)) {
            become(anyLeft ? State.PARTLY_ANSWERED : State.REQUESTED);
        }
        if (wasAnswered) {
            attendTo(agenda.dayAfter(lastWave(), lastRequest(), agenda.dayOf(now)), agenda);
        }
    }

    /** Mails to one address came back for good. */
    void noteUndeliverable(String maskedAddress, String status) {
        trace("survey-address-undeliverable", Bilingual.plain(maskedAddress + " " + status));
    }

    /** A mail came back or was refused for a reason that is not the address. */
    void noteReturned(String maskedAddress, String status) {
        trace("survey-mail-returned", Bilingual.plain(maskedAddress + " " + status));
    }

    /** Somebody replied from an address that mails came back from. */
    void noteReachable(String maskedAddress) {
        trace("survey-address-reachable", Bilingual.plain(maskedAddress));
    }

    /** Mails to every contact came back for good. */
    void becomeUnreachable() {
        require("become-unreachable", state.awaitsAnswers());
        become(State.UNREACHABLE);
        waitForNothing();
    }

    /**
     * One of the contacts can be reached after all: it is asked on where that stopped.
     *
     * @param anyAnswered whether an asked measure has an accepted answer
     */
    void becomeReachable(boolean anyAnswered, Agenda agenda, Instant now) {
        require("become-reachable", state == State.UNREACHABLE);
        become(anyAnswered ? State.PARTLY_ANSWERED : State.REQUESTED);
        attendTo(agenda.dayAfter(lastWave(), lastRequest(), agenda.dayOf(now)), agenda);
    }

    /** Nothing more is expected. */
    void close(Bilingual reason) {
        require("close", state != State.CLOSED && state != State.CANCELLED);
        become(State.CLOSED);
        waitForNothing();
        holdReason = null;
        trace("survey-closed", reason);
    }

    /** Its debrief does not stand any more, or has another day. */
    void cancel(Bilingual reason) {
        require("cancel", state == State.PLANNED || state.awaitsAnswers());
        become(State.CANCELLED);
        waitForNothing();
        holdReason = null;
        trace("survey-cancelled", reason);
    }

    /** Due, but it cannot go out: is tried again in a while. */
    void beKeptBy(Obstacle found, Agenda agenda, Instant now) {
        if (obstacle != found) {
            trace("survey-cannot-go", found.words());
        }
        obstacle = found;
        nextAt = now.plus(Agenda.RETRY);
    }

    /** Due, but it can wait: a reply has to be understood first. */
    void waitForNextBusinessDay(Agenda agenda, Instant now) {
        attendTo(agenda.nextBusinessDay(agenda.dayOf(now)), agenda);
    }

    /** Due, but its last mails left late, on a stop or a hold: the company is given its time to answer. */
    void waitUntil(LocalDate day, Agenda agenda) {
        attendTo(day, agenda);
    }

    /** The day of what follows the last wave, had that wave left then. */
    LocalDate nextAfterLastWave(Agenda agenda, Instant left) {
        return agenda.dayAfter(lastWave(), lastRequest(), agenda.dayOf(left));
    }

    private void fallDue(Wave due, Agenda agenda, Instant now) {
        if (wave == null || due.compareTo(wave) > 0) {
            wave = due;
            newWaves.add(new Fallen(due, now));
        }
        attendTo(agenda.dayAfter(wave, lastRequest(), agenda.dayOf(now)), agenda);
        obstacle = null;
        events.add(new FellDue(reference(), siteCode(), due));
        trace("survey-fell-due", due.words());
    }

    private void dueOn(LocalDate day, Bilingual reason, Agenda agenda) {
        dueOn = day;
        dueReason = reason;
        obstacle = null;
        attendTo(day, agenda);
    }

    private void attendTo(LocalDate day, Agenda agenda) {
        nextOn = day;
        nextAt = onHold() ? null : agenda.opening(day);
    }

    private void waitForNothing() {
        nextOn = null;
        nextAt = null;
        obstacle = null;
    }

    private void become(State next) {
        events.add(new StateChanged(reference(), siteCode(), state, next));
        trace("survey-state-changed", Bilingual.changed(state.words(), next.words()));
        state = next;
    }

    private void require(String verb, boolean possible) {
        if (!possible) {
            var present = onHold() ? WORDING.say("state.on-hold", reference(), state.words()) : state.words();
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "survey-state",
                    WORDING.say("refused", reference(), present, WORDING.say("verb." + verb)));
        }
    }

    private void trace(String action, Bilingual detail) {
        traces.add(new AuditTrail.Trace(action, reference().value(), detail));
    }

    private Wave lastWave() {
        return Objects.requireNonNullElse(wave, Wave.REQUEST);
    }

    private LocalDate lastRequest() {
        return Objects.requireNonNullElse(requestedOn, dueOn);
    }

    /** What happened since it was read, to be told once it is saved. */
    List<Object> events() {
        return List.copyOf(events);
    }

    /** How many waves fell due since it was read. */
    int fallenDue() {
        return (int) events.stream().filter(FellDue.class::isInstance).count();
    }

    List<AuditTrail.Trace> traces() {
        return List.copyOf(traces);
    }

    List<Fallen> newWaves() {
        return List.copyOf(newWaves);
    }

    List<AskedMeasure> newlyAsked() {
        return newlyAsked;
    }

    long id() {
        return identity.id();
    }

    Identity identity() {
        return identity;
    }

    Course course() {
        return new Course(state, heldOn, dueOn, dueReason, holdReason, wave, requestedOn, nextOn, nextAt, obstacle);
    }

    public Reference reference() {
        return identity.reference();
    }

    /** 130 random bits in 26 characters of Crockford's base 32 in lower case, for the reply address. */
    public String token() {
        return identity.token();
    }

    public Debrief.Id debrief() {
        return identity.debrief();
    }

    public Site.Code siteCode() {
        return identity.site();
    }

    public State state() {
        return state;
    }

    /** The day of the debrief. */
    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    /** Why it is due then, in words. */
    public Bilingual dueReason() {
        return dueReason;
    }

    /** The last wave that fell due; empty before the request. */
    public Optional<Wave> wave() {
        return Optional.ofNullable(wave);
    }

    public boolean onHold() {
        return holdReason != null;
    }

    public Optional<String> holdReason() {
        return Optional.ofNullable(holdReason);
    }

    /** The day of the request in the programme's zone. */
    public Optional<LocalDate> requestedOn() {
        return Optional.ofNullable(requestedOn);
    }

    /** The day on which something happens by itself next: request, reminder, being overdue, closing. */
    public Optional<LocalDate> nextOn() {
        return Optional.ofNullable(nextOn);
    }

    /** The day by which an answer is asked for: the one on which the next reminder would go out. */
    public Optional<LocalDate> answerBy() {
        return state.awaitsAnswers() ? nextOn() : Optional.empty();
    }

    /** Why it did not go out although it is due. */
    public Optional<Obstacle> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    @Override
    public String toString() {
        return "%s of %s, %s, due on %s".formatted(reference(), siteCode(), state, dueOn);
    }
}
