package followup.outbox;

import followup.access.SignedIn;
import followup.page.Banner;
import followup.page.LocalTimes;
import followup.site.Programme;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whoever has signed in, on every page, that the mail server seems to refuse us. */
@Component
class PauseBanner implements Banner {

    private static final Wording WORDING = Wording.of(PauseBanner.class);

    private final PausedSending pausing;
    private final LocalTimes times;

    PauseBanner(PausedSending pausing, Programme programme) {
        this.pausing = pausing;
        this.times = new LocalTimes(programme.zone());
    }

    @Override
    public Optional<Bilingual> words() {
        if (SignedIn.name().equals(SignedIn.SYSTEM)) {
            return Optional.empty();
        }
        return pausing.current().map(pause -> WORDING.say("pause.banner", times.minute(pause.until()), pause.reply()));
    }

    @Override
    public boolean isAlarm() {
        return true;
    }
}
