package followup.outbox;

import followup.access.SignedIn;
import followup.page.Banner;
import followup.site.Programme;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever has signed in, on every page, that nothing is sent, who stopped it, when and why. */
@Component
class StopBanner implements Banner {

    private static final Wording WORDING = Wording.of(StopBanner.class);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final StoppingSends stopping;
    private final Programme programme;

    StopBanner(StoppingSends stopping, Programme programme) {
        this.stopping = stopping;
        this.programme = programme;
    }

    @Override
    public Optional<Bilingual> words() {
        if (SignedIn.name().equals(SignedIn.SYSTEM)) {
            return Optional.empty();
        }
        return stopping.current()
                .map(stop -> WORDING.say(
                        "stop.banner", stop.by(), MINUTE.format(stop.since().atZone(programme.zone())), stop.reason()));
    }

    @Override
    public boolean isAlarm() {
        return true;
    }
}
