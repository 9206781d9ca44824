package followup.access.web;

import followup.access.AddingUsers;
import followup.access.ChangingPasswords;
import followup.access.ChangingUsers;
import followup.access.Role;
import followup.access.SignedIn;
import followup.access.User;
import followup.access.Users;
import followup.page.MenuEntry;
import followup.page.Page;
import followup.wording.Refusal;
import followup.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may sign in, for administrators. A password that was made up is shown on the next page, once. */
@Page
@RequestMapping("/people")
class PeoplePage {

    private static final Wording WORDING = Wording.of(User.class);

    private final Users users;
    private final AddingUsers adding;
    private final ChangingUsers changing;
    private final ChangingPasswords passwords;

    PeoplePage(Users users, AddingUsers adding, ChangingUsers changing, ChangingPasswords passwords) {
        this.users = users;
        this.adding = adding;
        this.changing = changing;
        this.passwords = passwords;
    }

    @Bean
    static MenuEntry peopleInMenu() {
        return new MenuEntry(80, "people", "/people");
    }

    record NewUser(String name, Role role, boolean seesMails) {}

    /** A password to hand over. */
    record Handover(String name, String password) {}

    @ModelAttribute("roles")
    List<Role> roles() {
        return List.of(Role.values());
    }

    @GetMapping
    String people(Model model) {
        return people(model, new NewUser("", Role.COORDINATOR, false));
    }

    private String people(Model model, NewUser typed) {
        model.addAttribute("users", users.all());
        model.addAttribute("self", SignedIn.name());
        model.addAttribute("typed", typed);
        return "access/people";
    }

    @PostMapping("/add")
    String add(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "false") boolean seesMails,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            var added = adding.add(name, role, seesMails, null);
            next.addFlashAttribute("handover", new Handover(added.user().name(), String.valueOf(added.madeUp())));
            return "redirect:/people";
        } catch (Refusal refusal) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("refused", refusal.words());
            return people(model, new NewUser(name, role, seesMails));
        }
    }

    @PostMapping("/change")
    String change(
            @RequestParam String name,
            @RequestParam Role role,
            @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(defaultValue = "false") boolean seesMails,
            RedirectAttributes next) {
        var changed = changing.change(name, new ChangingUsers.Change(role, enabled, seesMails));
        next.addFlashAttribute("done", WORDING.say("people.changed", changed.name()));
        return "redirect:/people";
    }

    /** Not one's own: whose password changes is signed out and would not see the new one. */
    @PostMapping("/password")
    String reset(@RequestParam String name, RedirectAttributes next) {
        var user = users.known(name);
        if (user.name().equals(SignedIn.name())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "own-password", WORDING.say("people.own-password"));
        }
        passwords
                .reset(user.name(), null)
                .ifPresent(password -> next.addFlashAttribute("handover", new Handover(user.name(), password)));
        return "redirect:/people";
    }
}
