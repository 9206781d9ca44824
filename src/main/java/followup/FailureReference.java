package followup;

import java.security.SecureRandom;
import java.util.HexFormat;

/** What a person is told of a failure that nobody foresaw, and under which the log tells the rest. */
final class FailureReference {

    /** Bytes: enough to tell apart the failures of one log. */
    private static final int BYTES = 5;

    private static final SecureRandom RANDOM = new SecureRandom();

    private FailureReference() {}

    /** Ten hexadecimal digits. */
    static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
