package followup.reply;

import java.util.List;
import java.util.Optional;

/** One slip of the pen in a word that alone says a status: a letter too many, too few, wrong, or two of them exchanged. */
final class Misspellings {

    private final List<String> words;

    /**
     * @param words long enough that hardly another is as near; the first letter and, unless the last two are exchanged, the last must be right, since
     *     "unapplied" and "applies" say something else
     */
    Misspellings(List<String> words) {
        this.words = words;
    }

    /** The word that was meant, if one was. */
    Optional<String> meant(String word) {
        return words.stream().filter(right -> isSlipOf(right, word)).findFirst();
    }

    private static boolean isSlipOf(String right, String word) {
        int shorter = Math.min(right.length(), word.length());
        if (shorter < 2 || word.equals(right) || word.charAt(0) != right.charAt(0)) {
            return false;
        }
        int begin = 0;
        while (begin < shorter && right.charAt(begin) == word.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && right.charAt(right.length() - 1 - end) == word.charAt(word.length() - 1 - end)) {
            end++;
        }
        int wrong = word.length() - begin - end;
        int missing = right.length() - begin - end;
        boolean exchanged = wrong == 2
                && missing == 2
                && word.charAt(begin) == right.charAt(begin + 1)
                && word.charAt(begin + 1) == right.charAt(begin);
        return exchanged || end > 0 && wrong <= 1 && missing <= 1;
    }
}
