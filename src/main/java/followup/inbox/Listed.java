package followup.inbox;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail on the server, before its bytes are fetched.
 *
 * @param size in bytes, as the server says
 * @param internalDate when the server received it; empty when it does not say
 */
record Listed(long uid, long size, Optional<Instant> internalDate) {

    /** A mail the server names but tells nothing about. */
    static Listed unknown(long uid) {
        return new Listed(uid, 0, Optional.empty());
    }
}
