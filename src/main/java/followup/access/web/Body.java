package followup.access.web;

import followup.access.User;
import followup.wording.Refusal;
import followup.wording.Wording;
import org.jspecify.annotations.Nullable;

/** What a call's body must have. */
final class Body {

    private Body() {}

    static <T> T member(String name, @Nullable T value) {
        if (value == null) {
            throw new Refusal(
                    Refusal.Kind.BAD_INPUT,
                    "missing-member",
                    Wording.of(User.class).say("member.missing", name));
        }
        return value;
    }
}
