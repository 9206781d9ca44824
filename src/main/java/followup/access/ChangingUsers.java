package followup.access;

import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives users another role or a look at mails, disables and enables them. There is always an administrator who can sign in. */
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
     * What becomes of a user; what is null stays as it is.
     *
     * @param enabled a disabled user's tokens do not work either
     * @param seesMails see {@link User}
     */
    public record Change(
            @Nullable Role role,
            @Nullable Boolean enabled,
            @Nullable Boolean seesMails) {

        private User of(User before) {
            return new User(
                    before.name(),
                    role == null ? before.role() : role,
                    enabled == null ? before.enabled() : enabled,
                    seesMails == null ? before.seesMails() : seesMails,
                    before.madeAt());
        }
    }

    /** @throws Refusal when there is no such user, or would be no administrator */
    @Transactional
    public User change(String name, Change change) {
        var administrators = users.lockAdministrators();
        var before = users.known(name);
        var after = change.of(before);
        boolean stays = after.enabled() && after.role() == Role.ADMINISTRATOR;
        if (!stays && administrators.equals(List.of(before.name()))) {
            throw new Refusal(Refusal.Kind.CONFLICT, "last-administrator", WORDING.say("user.last-administrator"));
        }
        if (!after.equals(before)) {
            users.change(after);
            audit.record("user-changed", after.name(), difference(before, after));
        }
        return after;
    }

    private static Bilingual difference(User before, User after) {
        var parts = new ArrayList<Bilingual>();
        if (before.role() != after.role()) {
            parts.add(WORDING.say(
                    "trace.role", before.role().words(), after.role().words()));
        }
        if (before.enabled() != after.enabled()) {
            parts.add(WORDING.say("trace.enabled", yesOrNo(before.enabled()), yesOrNo(after.enabled())));
        }
        if (before.seesMails() != after.seesMails()) {
            parts.add(WORDING.say("trace.sees-mails", yesOrNo(before.seesMails()), yesOrNo(after.seesMails())));
        }
        return Bilingual.list(parts);
    }

    static Bilingual yesOrNo(boolean may) {
        return WORDING.say(may ? "trace.yes" : "trace.no");
    }
}
