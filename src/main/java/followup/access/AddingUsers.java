package followup.access;

import followup.wording.Refusal;
import followup.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds users. */
@Component
public class AddingUsers {

    private static final Wording WORDING = Wording.of(AddingUsers.class);

    private final Users users;
    private final Passwords passwords;
    private final AuditTrail audit;

    AddingUsers(Users users, Passwords passwords, AuditTrail audit) {
        this.users = users;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * A new user.
     *
     * @param madeUp the password to hand over, not kept; null when the caller chose it
     */
    public record Added(User user, @Nullable String madeUp) {}

    /**
     * @param seesMails see {@link User}
     * @param password made up when null
     * @throws Refusal when the name is taken or unfit, or the password weak
     */
    @Transactional
    public Added add(String name, Role role, boolean seesMails, @Nullable String password) {
        var folded = User.fold(name);
        if (!User.mayBeCalled(folded)) {
            throw new Refusal(Refusal.Kind.BAD_INPUT, "unfit-user-name", WORDING.say("user.unfit-name", folded));
        }
        if (users.find(folded).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "user-exists", WORDING.say("user.exists", folded));
        }
        var chosen = password == null ? passwords.madeUp() : password;
        Passwords.refuseWeak(chosen, folded);
        var user = users.add(folded, role, seesMails, passwords.hash(chosen), password == null);
        audit.record("user-added", folded, WORDING.say("trace.user", role.words(), ChangingUsers.yesOrNo(seesMails)));
        return new Added(user, password == null ? chosen : null);
    }
}
