package followup.access.web;

import followup.page.Page;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in; the form's answer is the entrance's. */
@Page
class SignInPage {

    @GetMapping("/sign-in")
    String form() {
        return "access/sign-in";
    }
}
