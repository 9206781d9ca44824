package followup.access.web;

import followup.access.ApiToken;
import followup.access.ApiTokens;
import followup.access.MakingTokens;
import followup.access.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens by which programs sign in. */
@RestController
@RequestMapping("/api/tokens")
class TokenEndpoints {

    private final ApiTokens tokens;
    private final MakingTokens making;

    TokenEndpoints(ApiTokens tokens, MakingTokens making) {
        this.tokens = tokens;
        this.making = making;
    }

    /**
     * @param user whose rights the token gets; the caller's without
     * @param days how long it works; {@link MakingTokens#DEFAULT_DAYS} without
     */
    record NewToken(
            @Nullable String user,
            @Nullable String label,
            @Nullable Integer days) {}

    /** @param token the secret, shown here and never again */
    record Handover(long id, String user, String label, Instant expiresAt, String token) {}

    @GetMapping
    @Operation(summary = "All tokens, newest first; the secrets are not kept")
    List<ApiToken> all() {
        return tokens.all();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a token; its secret is shown in the answer, once")
    Handover make(@RequestBody NewToken asked) {
        var made = making.make(
                asked.user() == null ? SignedIn.name() : asked.user(),
                Body.member("label", asked.label()),
                asked.days() == null ? MakingTokens.DEFAULT_DAYS : asked.days());
        var token = made.token();
        return new Handover(token.id(), token.user(), token.label(), token.expiresAt(), made.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revoke a token")
    void revoke(@PathVariable long id) {
        making.revoke(id);
    }
}
