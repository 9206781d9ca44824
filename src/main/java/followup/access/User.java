package followup.access;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * Someone who may sign in.
 *
 * @param name in lower case; {@link #fold} any name before comparing
 * @param enabled whether sign-in and tokens work
 * @param seesMails whether the user was granted a look at mails and addresses, which an analyst's role does not include;
 *     says nothing about the other roles, which may look at them anyway
 */
public record User(String name, Role role, boolean enabled, boolean seesMails, Instant madeAt) {

    /** Characters of a name: 64, the width of its column. */
    static final int NAME_LIMIT = 64;

    /** Names that mean something else in records and addresses. */
    private static final Set<String> RESERVED = Set.of(SignedIn.SYSTEM, "me", "reader", "anonymous", "anonymoususer");

    static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Letters, digits and . _ - @ of ASCII, a letter or digit first, not reserved. */
    static boolean mayBeCalled(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_LIMIT
                && isLetterOrDigit(name.charAt(0))
                && name.chars().allMatch(each -> isLetterOrDigit(each) || "._-@".indexOf(each) >= 0)
                && !RESERVED.contains(name);
    }

    private static boolean isLetterOrDigit(int each) {
        return each >= 'a' && each <= 'z' || each >= '0' && each <= '9';
    }
}
