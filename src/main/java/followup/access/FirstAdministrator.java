package followup.access;

import followup.wording.Wording;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Makes the user {@code admin} when there is no user yet, before the service takes requests. The password is the
 * setting {@code followup.admin.password}, or made up; later changes of the setting have no effect. With several nodes
 * starting at once, one of them makes the user.
 *
 * <p>Whoever lost the password starts once with {@code followup.admin.reset=true}: {@code admin} becomes an enabled
 * administrator again, with a password as on the first start.
 */
@Component
public class FirstAdministrator implements SmartInitializingSingleton {

    private static final Wording WORDING = Wording.of(FirstAdministrator.class);

    public static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Users users;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final String setting;
    private final boolean reset;
    private final AtomicReference<@Nullable String> madeUp = new AtomicReference<>();

    FirstAdministrator(
            Users users,
            Passwords passwords,
            AuditTrail audit,
            @Value("${followup.admin.password:}") String setting,
            @Value("${followup.admin.reset:false}") boolean reset) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.setting = setting;
        this.reset = reset;
    }

    /** The made-up password, to be shown on the first screen: to whoever asks first, once. */
    public Optional<String> takeMadeUpPassword() {
        return Optional.ofNullable(madeUp.getAndSet(null));
    }

    @Override
    public void afterSingletonsInstantiated() {
        var before = users.find(NAME);
        if (reset && before.isPresent()) {
            reset(before.get().user());
        } else if (users.isEmpty()) {
            make();
        }
    }

    private void make() {
        var password = password();
        try {
            users.add(NAME, Role.ADMINISTRATOR, false, passwords.hash(password), false);
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            LOG.info("another node made the user {}; this one goes on with it", NAME);
            return;
        }
        audit.record("user-added", NAME, WORDING.say("trace.first-start", Role.ADMINISTRATOR.words()));
        tell("made", password);
    }

    private void reset(User before) {
        var password = password();
        users.setHash(NAME, passwords.hash(password), false);
        users.change(new User(NAME, Role.ADMINISTRATOR, true, before.seesMails(), before.madeAt()));
        audit.record("password-changed", NAME, WORDING.say("trace.reset"));
        LOG.warn("followup.admin.reset resets the password at every start; take the setting away now");
        tell("reset", password);
    }

    private String password() {
        return setting.isBlank() ? passwords.madeUp() : setting;
    }

    private void tell(String done, String password) {
        if (setting.isBlank()) {
            madeUp.set(password);
            LOG.info("{} the user {}; the password is shown once on the first screen", done, NAME);
        } else {
            LOG.info("{} the user {} with the password of followup.admin.password", done, NAME);
        }
    }
}
