package followup.access.web;

import followup.page.Page;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in; the form's answer is the entrance's, as is the way to the providers that were configured. */
@Page
class SignInPage {

    private final List<ClientRegistration> providers;

    SignInPage(ObjectProvider<InMemoryClientRegistrationRepository> registrations) {
        this.providers = registrations.stream()
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .toList();
    }

    @GetMapping("/sign-in")
    String form(Model model) {
        model.addAttribute("providers", providers);
        return "access/sign-in";
    }
}
