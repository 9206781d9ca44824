package followup.reply;

import java.util.List;
import java.util.Set;

/**
 * Something said about several measures at once without naming them.
 *
 * @param source {@link Claim.Source#ALL} or {@link Claim.Source#REST}
 * @param excluded the measures it is not about
 * @param claim what is said; its measure is empty
 */
record Groups(Claim.Source source, Set<String> excluded, Claim claim) {

    static boolean isAbout(List<Token> sentence, Role role) {
        for (int i = 0; i < sentence.size(); i++) {
            if (sentence.get(i).is(role)) {
                int next = i + 1;
                while (next < sentence.size() && sentence.get(next).is(Role.FILLER)) {
                    next++;
                }
                return next >= sentence.size() || !(sentence.get(next) instanceof Token.Other);
            }
        }
        return false;
    }
}
