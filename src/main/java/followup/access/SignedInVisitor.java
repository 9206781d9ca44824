package followup.access;

import followup.page.Visitor;
import followup.wording.Bilingual;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The user of this thread, as the frame of the pages sees them: menu and buttons follow the table of routes. */
@Component
class SignedInVisitor implements Visitor {

    /** Whoever may open these may see addresses everywhere else. */
    private static final String MAILS = "/mails";

    @Override
    public Optional<String> name() {
        return ofThisThread().map(rights -> SignedIn.name());
    }

    @Override
    public Bilingual role() {
        return ofThisThread().map(SignIn.Rights::role).map(Role::words).orElse(new Bilingual("", ""));
    }

    @Override
    public boolean mayOpen(String path) {
        return may(HttpMethod.GET, path);
    }

    @Override
    public boolean maySend(String path) {
        return may(HttpMethod.POST, path);
    }

    @Override
    public boolean seesMails() {
        return mayOpen(MAILS);
    }

    private static boolean may(HttpMethod method, String path) {
        return ofThisThread()
                .flatMap(rights -> Routes.of(method, path).filter(route -> route.allows(rights)))
                .isPresent();
    }

    private static Optional<SignIn.Rights> ofThisThread() {
        return SignIn.rightsOf(
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()));
    }
}
