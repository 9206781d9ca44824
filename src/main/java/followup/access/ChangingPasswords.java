package followup.access;

import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes passwords: one's own, or, for administrators, anyone's. */
@Component
public class ChangingPasswords {

    private static final Wording WORDING = Wording.of(ChangingPasswords.class);

    private final Users users;
    private final Passwords passwords;
    private final PasswordSignIn signIn;
    private final AuditTrail audit;

    ChangingPasswords(Users users, Passwords passwords, PasswordSignIn signIn, AuditTrail audit) {
        this.users = users;
        this.passwords = passwords;
        this.signIn = signIn;
        this.audit = audit;
    }

    /**
     * The signed-in user's own. The current password is asked for, and slowed down like a sign-in, since a token or an
     * unwatched browser must not be enough to take a user over.
     */
    @Transactional
    public void changeOwn(String current, String next, String remoteAddress) {
        var name = SignedIn.name();
        if (!signIn.accepts(name, current, remoteAddress)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "wrong-current-password", WORDING.say("password.wrong-current"));
        }
        set(name, next, false);
    }

    /**
     * @param next made up when null
     * @return the made-up password to hand over, not kept
     */
    @Transactional
    public Optional<String> reset(String name, @Nullable String next) {
        var user = users.known(name);
        var chosen = next == null ? passwords.madeUp() : next;
        set(user.name(), chosen, next == null);
        return next == null ? Optional.of(chosen) : Optional.empty();
    }

    private void set(String name, String password, boolean handedOver) {
        Passwords.refuseWeak(password, name);
        users.setHash(name, passwords.hash(password), handedOver);
        audit.record("password-changed", name, Bilingual.plain(""));
    }
}
