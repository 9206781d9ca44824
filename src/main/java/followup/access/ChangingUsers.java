package followup.access;

import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives users another role, disables and enables them. There is always an administrator who can sign in. */
@Component
public class ChangingUsers {

    private static final Wording WORDING = Wording.of(ChangingUsers.class);

    private final Users users;
    private final AuditTrail audit;

    ChangingUsers(Users users, AuditTrail audit) {
        this.users = users;
        this.audit = audit;
    }

    /**
     * @param role unchanged when null
     * @param enabled unchanged when null; a disabled user's tokens do not work either
     * @throws Refusal when there is no such user, or would be no administrator
     */
    @Transactional
    public User change(String name, @Nullable Role role, @Nullable Boolean enabled) {
        var administrators = users.lockAdministrators();
        var before = users.find(name)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-user", WORDING.say("user.unknown", User.fold(name))))
                .user();
        var after = new User(
                before.name(),
                role == null ? before.role() : role,
                enabled == null ? before.enabled() : enabled,
                before.madeAt());
        boolean stays = after.enabled() && after.role() == Role.ADMINISTRATOR;
        if (!stays && administrators.equals(List.of(before.name()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "last-administrator", WORDING.say("user.last-administrator"));
        }
        if (!after.equals(before)) {
            users.change(after);
            audit.record(
                    "user-changed",
                    after.name(),
                    "role: %s → %s; enabled: %s → %s"
                            .formatted(before.role(), after.role(), before.enabled(), after.enabled()));
        }
        return after;
    }
}
