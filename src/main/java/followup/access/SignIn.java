package followup.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A sign-in that succeeded. */
record SignIn(User user) {

    private static final String SEES_MAILS = "SEES_MAILS";

    /**
     * What the table of {@link Routes} goes by.
     *
     * @param seesMails see {@link User}
     */
    record Rights(Role role, boolean seesMails) {}

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(user.name(), null, authorities());
    }

    List<GrantedAuthority> authorities() {
        var role = new SimpleGrantedAuthority(authority(user.role()));
        return user.seesMails() ? List.of(role, new SimpleGrantedAuthority(SEES_MAILS)) : List.of(role);
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    /** Empty for whoever has not signed in. */
    static Optional<Rights> rightsOf(Optional<? extends Authentication> authentication) {
        var granted = authentication.stream()
                .filter(Authentication::isAuthenticated)
                .flatMap(who -> who.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .toList();
        return Arrays.stream(Role.values())
                .filter(role -> granted.contains(authority(role)))
                .findFirst()
                .map(role -> new Rights(role, granted.contains(SEES_MAILS)));
    }
}
