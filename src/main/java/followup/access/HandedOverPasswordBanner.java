package followup.access;

import followup.page.Banner;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reminds whoever still signs in with a password that an administrator was shown to choose one that nobody else knows. */
@Component
class HandedOverPasswordBanner implements Banner {

    private static final Wording WORDING = Wording.of(HandedOverPasswordBanner.class);

    private final Users users;

    HandedOverPasswordBanner(Users users) {
        this.users = users;
    }

    @Override
    public Optional<Bilingual> words() {
        return users.isHandedOver(SignedIn.name())
                ? Optional.of(WORDING.say("password.handed-over"))
                : Optional.empty();
    }
}
