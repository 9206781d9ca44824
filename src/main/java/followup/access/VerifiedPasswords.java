package followup.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Remembers for a short while that a password was right, since Basic authentication sends it with every request and
 * Argon2 is slow on purpose. Kept is an HMAC over user, stored hash and password under a key of this process: it tells
 * nothing without the process's memory, and is void as soon as the stored hash is another. Thread-safe.
 */
@Component
class VerifiedPasswords {

    /** From one check by Argon2 to the next: five minutes. */
    static final Duration KEPT_FOR = Duration.ofMinutes(5);

    /** Users remembered: 1,000; beyond, the one unused for longest is checked by Argon2 again. */
    static final int KEPT = 1_000;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> verified = new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > KEPT;
        }
    };

    VerifiedPasswords(Clock clock) {
        this.clock = clock;
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    private record Verified(byte[] mac, Instant at) {}

    boolean contains(Users.Account account, String password) {
        var mac = mac(account, password);
        var now = clock.instant();
        synchronized (verified) {
            var entry = verified.get(account.user().name());
            return entry != null
                    && !now.isBefore(entry.at())
                    && now.isBefore(entry.at().plus(KEPT_FOR))
                    && MessageDigest.isEqual(entry.mac(), mac);
        }
    }

    void add(Users.Account account, String password) {
        var entry = new Verified(mac(account, password), clock.instant());
        synchronized (verified) {
            verified.put(account.user().name(), entry);
        }
    }

    /** Differs as soon as the user has another password; tells nothing about it. */
    String mark(Users.Account account) {
        return HexFormat.of().formatHex(mac(account, ""));
    }

    private byte[] mac(Users.Account account, String password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((account.user().name() + '\0' + account.hash() + '\0').getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }
}
