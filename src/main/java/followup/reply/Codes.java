package followup.reply;

/** What a measure's code looks like: one to three letters, a hyphen, one to four digits. */
final class Codes {

    private Codes() {}

    static boolean isCode(String word) {
        int dash = word.indexOf('-');
        if (dash < 1 || dash > 3 || word.length() - dash < 2 || word.length() - dash > 5) {
            return false;
        }
        return word.substring(0, dash).chars().allMatch(c -> c >= 'A' && c <= 'Z')
                && word.substring(dash + 1).chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
