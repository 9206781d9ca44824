package followup.debrief;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.LocalDate;
import java.util.Optional;

/** Which days a debrief can be held on at all; others are slips of the keyboard. */
public final class HeldOn {

    /** Before that no follow-up of this kind existed. */
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private HeldOn() {}

    /** What is expected instead of that day; empty when it is fine. */
    public static Optional<Bilingual> fault(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(LATEST)
                ? Optional.of(Wording.of(HeldOn.class).say("held-on.expected", EARLIEST, LATEST))
                : Optional.empty();
    }

    static Bilingual refused(LocalDate day, Bilingual expected) {
        return Wording.of(HeldOn.class).say("held-on.refused", day, expected);
    }
}
