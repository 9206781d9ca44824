package followup.access;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs in by name and password. Attempts at one name are checked one after the other, so that a burst of guesses is
 * counted before the next is looked at. The name of a failed sign-in is not logged: it may be a password typed into
 * the wrong field.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordSignIn.class);
    private static final int STRIPES = 64;

    private final Users users;
    private final Passwords passwords;
    private final VerifiedPasswords verified;
    private final SignInDelays delays;
    private final ReentrantLock[] stripes =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

    PasswordSignIn(Users users, Passwords passwords, VerifiedPasswords verified, SignInDelays delays) {
        this.users = users;
        this.passwords = passwords;
        this.verified = verified;
        this.delays = delays;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** @throws SlowedDown when too many attempts failed before */
    @Override
    public Authentication authenticate(Authentication attempt) {
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        var password = attempt.getCredentials() instanceof String text ? text : "";
        return signIn(attempt.getName(), password, address).authentication();
    }

    /** Whether the password is this user's, with all delays of a sign-in. */
    boolean accepts(String name, String password, String address) {
        try {
            return signIn(name, password, address).user().name().equals(User.fold(name));
        } catch (BadCredentialsException wrong) {
            return false;
        }
    }

    SignIn signIn(String typed, String password, String address) {
        var name = User.fold(typed);
        var stripe = stripes[Math.floorMod(name.hashCode(), STRIPES)];
        stripe.lock();
        try {
            var wait = delays.waitOf(name, address);
            if (wait.isPositive()) {
                throw new SlowedDown(wait);
            }
            var account = name.length() <= User.NAME_LIMIT ? users.find(name) : Optional.<Users.Account>empty();
            if (isRight(account, password)) {
                delays.succeeded(name, address);
                return new SignIn(account.orElseThrow().user());
            }
            delays.failed(name, address);
            warnOfWait(name, address);
            throw new BadCredentialsException("wrong user or password");
        } finally {
            stripe.unlock();
        }
    }

    private boolean isRight(Optional<Users.Account> account, String password) {
        if (account.isEmpty() || !account.get().user().enabled()) {
            return passwords.matchesNobody(password);
        }
        if (verified.contains(account.get(), password)) {
            return true;
        }
        boolean right = passwords.matches(password, account.get().hash());
        if (right) {
            verified.add(account.get(), password);
        }
        return right;
    }

    private void warnOfWait(String name, String address) {
        var wait = delays.waitOf(name, address);
        if (wait.isPositive()) {
            LOG.warn(
                    "sign-ins from {} keep failing; its next attempt is looked at in {} s",
                    RemoteAddress.network(address),
                    new SlowedDown(wait).seconds());
        }
    }
}
