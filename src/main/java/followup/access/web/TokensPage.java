package followup.access.web;

import followup.access.ApiToken;
import followup.access.ApiTokens;
import followup.access.MakingTokens;
import followup.access.SignedIn;
import followup.access.User;
import followup.access.Users;
import followup.page.Page;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens of programs, for administrators. A token is shown on the page after it was made, once. */
@Page
@RequestMapping("/people/tokens")
class TokensPage {

    private static final Wording WORDING = Wording.of(User.class);

    private final ApiTokens tokens;
    private final MakingTokens making;
    private final Users users;
    private final ZoneId zone;
    private final Clock clock;

    TokensPage(
            ApiTokens tokens,
            MakingTokens making,
            Users users,
            @Value("${followup.programme.zone:Asia/Tokyo}") ZoneId zone,
            Clock clock) {
        this.tokens = tokens;
        this.making = making;
        this.users = users;
        this.zone = zone;
        this.clock = clock;
    }

    record NewToken(String user, String label, int days) {}

    record Handover(String label, String secret) {}

    /** How a token stands; days are those of the programme's zone. */
    record Line(long id, String label, String user, LocalDate madeOn, LocalDate expiresOn, Standing standing) {}

    enum Standing {
        WORKS,
        EXPIRED,
        REVOKED
    }

    @GetMapping
    String tokens(Model model) {
        return tokens(model, new NewToken(SignedIn.name(), "", MakingTokens.DEFAULT_DAYS));
    }

    private String tokens(Model model, NewToken typed) {
        model.addAttribute("tokens", tokens.all().stream().map(this::line).toList());
        model.addAttribute(
                "users",
                users.all().stream().filter(User::enabled).map(User::name).toList());
        model.addAttribute("typed", typed);
        return "access/tokens";
    }

    private Line line(ApiToken token) {
        return new Line(
                token.id(),
                token.label(),
                token.user(),
                LocalDate.ofInstant(token.madeAt(), zone),
                LocalDate.ofInstant(token.expiresAt(), zone),
                standing(token));
    }

    private Standing standing(ApiToken token) {
        if (token.revokedAt() != null) {
            return Standing.REVOKED;
        }
        return token.worksAt(clock.instant()) ? Standing.WORKS : Standing.EXPIRED;
    }

    @PostMapping("/make")
    String make(
            @RequestParam String user,
            @RequestParam String label,
            @RequestParam(defaultValue = "0") int days,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            var made = making.make(user, label, days);
            next.addFlashAttribute("handover", new Handover(made.token().label(), made.secret()));
            return "redirect:/people/tokens";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", refusal.words());
            return tokens(model, new NewToken(user, label, days));
        }
    }

    @PostMapping("/revoke")
    String revoke(@RequestParam long id, RedirectAttributes next) {
        next.addFlashAttribute(
                "done", WORDING.say("people.token-revoked", making.revoke(id).label()));
        return "redirect:/people/tokens";
    }
}
