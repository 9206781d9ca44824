package followup.access;

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
 */
@Component
public class FirstAdministrator implements SmartInitializingSingleton {

    public static final String NAME = "admin";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Users users;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final String setting;
    private final AtomicReference<@Nullable String> madeUp = new AtomicReference<>();

    FirstAdministrator(
            Users users, Passwords passwords, AuditTrail audit, @Value("${followup.admin.password:}") String setting) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
        this.setting = setting;
    }

    /** The made-up password, to be shown on the first screen: to whoever asks first, once, and only after the first start. */
    public Optional<String> takeMadeUpPassword() {
        return Optional.ofNullable(madeUp.getAndSet(null));
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!users.isEmpty()) {
            return;
        }
        var password = setting.isBlank() ? passwords.madeUp() : setting;
        try {
            users.add(NAME, Role.ADMINISTRATOR, passwords.hash(password));
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            LOG.info("another node made the user {}; this one goes on with it", NAME);
            return;
        }
        audit.record("user-added", NAME, "role: " + Role.ADMINISTRATOR + "; first start");
        if (setting.isBlank()) {
            madeUp.set(password);
            LOG.info("made the user {}; the password is shown once on the first screen", NAME);
        } else {
            LOG.info("made the user {} with the password of followup.admin.password", NAME);
        }
    }
}
