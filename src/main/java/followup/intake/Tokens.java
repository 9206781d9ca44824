package followup.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds what looks like a survey's token in addresses, Message-IDs and text. */
final class Tokens {

    /** Characters from which on a word may be a token: 20, about 100 bits. Shorter words are never looked up. */
    static final int SHORTEST = 20;

    /** Characters beyond which a word is no token: 64. */
    static final int LONGEST = 64;

    /** Words of one text that are looked up: 50. Further ones are not; a reply quotes its token once per mail. */
    static final int MOST = 50;

    private Tokens() {}

    /** The candidates in lower case, in order, each once. */
    static List<String> in(String text) {
        var found = new ArrayList<String>();
        int start = 0;
        for (int at = 0; at <= text.length() && found.size() < MOST; at++) {
            if (at < text.length() && isTokenCharacter(text.charAt(at))) {
                continue;
            }
            if (at - start >= SHORTEST && at - start <= LONGEST) {
                var word = text.substring(start, at).toLowerCase(Locale.ROOT);
                if (!found.contains(word)) {
                    found.add(word);
                }
            }
            start = at + 1;
        }
        return found;
    }

    private static boolean isTokenCharacter(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9');
    }
}
