package followup.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tokens that were made; of the token itself only the SHA-256 is stored, which is enough for 256 random bits. */
@Repository
public class ApiTokens {

    private static final String SELECT = """
            select t.id, a.name, t.label, t.made_at, t.expires_at, t.revoked_at
            from api_token t join account a on a.id = t.account_id
            """;

    private final JdbcClient jdbc;

    public ApiTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All tokens, those that no longer work too, newest first. */
    public List<ApiToken> all() {
        return jdbc.sql(SELECT + "order by t.id desc").query(ApiTokens::token).list();
    }

    Optional<ApiToken> find(long id) {
        return jdbc.sql(SELECT + "where t.id = ?")
                .param(id)
                .query(ApiTokens::token)
                .optional();
    }

    Optional<ApiToken> findBySecret(String secret) {
        return jdbc.sql(SELECT + "where t.sha256 = ?")
                .param(sha256(secret))
                .query(ApiTokens::token)
                .optional();
    }

    void add(long account, String label, String secret, Instant madeAt, Instant expiresAt) {
        jdbc.sql("insert into api_token (account_id, label, sha256, made_at, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        account,
                        label,
                        sha256(secret),
                        madeAt.atOffset(ZoneOffset.UTC),
                        expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the token worked until now. */
    boolean revoke(long id, Instant at) {
        return jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), id)
                        .update()
                == 1;
    }

    private static String sha256(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getString("label"),
                instant(row.getObject("made_at", OffsetDateTime.class)),
                instant(row.getObject("expires_at", OffsetDateTime.class)),
                optional(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    private static Instant instant(OffsetDateTime at) {
        return at.toInstant();
    }

    private static @Nullable Instant optional(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
