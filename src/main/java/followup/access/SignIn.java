package followup.access;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A sign-in that succeeded. */
record SignIn(User user) {

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(
                user.name(), null, List.of(new SimpleGrantedAuthority(authority(user.role()))));
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }
}
