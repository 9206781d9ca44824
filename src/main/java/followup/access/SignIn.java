package followup.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    /** Empty for whoever has not signed in. */
    static Optional<Role> roleOf(Optional<? extends Authentication> authentication) {
        return authentication.stream()
                .filter(Authentication::isAuthenticated)
                .flatMap(who -> who.getAuthorities().stream())
                .flatMap(granted -> Arrays.stream(Role.values())
                        .filter(role -> authority(role).equals(granted.getAuthority())))
                .findFirst();
    }
}
