package followup.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a program act as a user. The token itself is shown once and not kept.
 *
 * @param user whose rights it has, as long as that user is enabled
 * @param label what it is for
 */
public record ApiToken(
        long id,
        String user,
        String label,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** Before every token, so that a leaked one is recognised for what it is. */
    static final String PREFIX = "followup_";

    public boolean worksAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}
