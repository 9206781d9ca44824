package followup.access;

import followup.wording.Refusal;
import followup.wording.Wording;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tokens for programs, and revokes them. */
@Component
public class MakingTokens {

    /** Days a token works when nobody says otherwise: 90. */
    public static final int DEFAULT_DAYS = 90;

    /** Days a token works at most: 366; a forgotten one ends by itself. */
    static final int MOST_DAYS = 366;

    private static final int LABEL_LIMIT = 100;
    private static final int SECRET_BYTES = 32;
    private static final Wording WORDING = Wording.of(MakingTokens.class);

    private final ApiTokens tokens;
    private final Users users;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    MakingTokens(ApiTokens tokens, Users users, AuditTrail audit, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new token with the secret that works as bearer; it is shown here and never again. */
    public record Made(ApiToken token, String secret) {}

    /**
     * @param user whose rights it gets
     * @param label what it is for, up to 100 characters
     * @param days from now
     * @throws Refusal when there is no such user, or label or days do not fit
     */
    @Transactional
    public Made make(String user, String label, int days) {
        var account = users.find(user)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-user", WORDING.say("user.unknown", User.fold(user))));
        if (label.isBlank() || label.length() > LABEL_LIMIT || days < 1 || days > MOST_DAYS) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "unfit-token",
                    WORDING.say("token.unfit", String.valueOf(LABEL_LIMIT), String.valueOf(MOST_DAYS)));
        }
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = ApiToken.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        tokens.add(account.id(), label, secret, now, now.plus(Duration.ofDays(days)));
        var token = tokens.findBySecret(secret).orElseThrow();
        audit.record(
                "token-made",
                subject(token),
                WORDING.say("trace.token", token.user(), token.expiresAt().truncatedTo(ChronoUnit.SECONDS)));
        return new Made(token, secret);
    }

    /** Ends a token and tells which; one that was revoked before stays so. */
    @Transactional
    public ApiToken revoke(long id) {
        var token = tokens.find(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-token", WORDING.say("token.unknown", String.valueOf(id))));
        if (tokens.revoke(id, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            audit.record("token-revoked", subject(token), WORDING.say("trace.token-user", token.user()));
        }
        return token;
    }

    private static String subject(ApiToken token) {
        return "token %d (%s)".formatted(token.id(), token.label());
    }
}
