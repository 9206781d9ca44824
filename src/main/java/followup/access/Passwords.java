package followup.access;

import followup.wording.Refusal;
import followup.wording.Wording;
import java.security.SecureRandom;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id: 19 MiB, two passes, one lane. One check takes some hundredths of a second
 * on purpose. Thread-safe.
 */
@Component
class Passwords {

    /** Characters a new password must have at least: 12. There is no rule about kinds of characters. */
    static final int SHORTEST = 12;

    /** Characters a new password may have at most: 200, so that hashing has a bound. */
    static final int LONGEST = 200;

    /** Checks at a time: 4, so 76 MiB at most; others wait for their turn. */
    private static final int AT_ONCE = 4;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /** No letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP = 4;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final SecureRandom random = new SecureRandom();
    private final String noonesHash = hash(madeUp());

    String hash(String password) {
        turns.acquireUninterruptibly();
        try {
            return Objects.requireNonNull(argon2.encode(password));
        } finally {
            turns.release();
        }
    }

    boolean matches(String password, String hash) {
        turns.acquireUninterruptibly();
        try {
            return argon2.matches(password, hash);
        } finally {
            turns.release();
        }
    }

    /** Takes as long as a check and fails, so that time does not tell which users exist. */
    boolean matchesNobody(String password) {
        return matches(password, noonesHash) && false;
    }

    /** A random password of 99 bits, such as {@code k3mv-x9tq-…}. */
    String madeUp() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** @throws Refusal when nobody should use such a password */
    static void refuseWeak(String password, String user) {
        if (password.length() < SHORTEST || password.length() > LONGEST || password.equalsIgnoreCase(user)) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "weak-password",
                    Wording.of(Passwords.class)
                            .say("password.weak", String.valueOf(SHORTEST), String.valueOf(LONGEST)));
        }
    }
}
