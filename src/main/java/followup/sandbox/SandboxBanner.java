package followup.sandbox;

import followup.page.Banner;
import followup.site.Programme;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;

/** Reminds everybody that no mail leaves the machine, and what time the sandbox believes it is. */
@Component
@Conditional(InSandbox.class)
class SandboxBanner implements Banner {

    private static final Wording WORDING = Wording.of(SandboxBanner.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final SandboxClock clock;
    private final Programme programme;

    SandboxBanner(SandboxClock clock, Programme programme) {
        this.clock = clock;
        this.programme = programme;
    }

    @Override
    public Optional<Bilingual> words() {
        return Optional.of(WORDING.say("banner", MINUTE.format(clock.instant().atZone(programme.zone()))));
    }
}
