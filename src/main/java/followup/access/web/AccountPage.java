package followup.access.web;

import followup.access.ChangingPasswords;
import followup.access.SignedIn;
import followup.access.SlowedDown;
import followup.access.User;
import followup.access.Users;
import followup.page.Page;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who I am here and what I may do; everyone's own password. */
@Page
class AccountPage {

    private static final Wording WORDING = Wording.of(User.class);

    private final Users users;
    private final ChangingPasswords passwords;

    AccountPage(Users users, ChangingPasswords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @GetMapping("/account")
    String account(Model model) {
        model.addAttribute("user", users.get(SignedIn.name()));
        return "access/account";
    }

    /** Ends all sessions of the user, this one included. */
    @PostMapping("/account/password")
    String change(
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!password.equals(repeated)) {
            return refused("repeated", WORDING.say("password.not-repeated"), response, model);
        }
        try {
            passwords.changeOwn(current, password, request.getRemoteAddr());
            return "redirect:/sign-in?changed";
        } catch (Refusal refusal) {
            var field = refusal.type().equals("wrong-current-password") ? "current" : "password";
            return refused(field, refusal.words(), response, model);
        } catch (SlowedDown slowed) {
            var words = WORDING.say("too-many-failed-sign-ins", String.valueOf(slowed.seconds()));
            return refused("current", words, response, model);
        }
    }

    private String refused(String field, Bilingual words, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("field", field);
        model.addAttribute("refused", words);
        return account(model);
    }
}
