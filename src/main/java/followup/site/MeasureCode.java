package followup.site;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Optional;

/**
 * The rules for a measure's code: one to four capital letters, a hyphen, one to four digits. It never starts with the
 * letter of a Japanese era, so that {@code R5.1.15} or {@code H-30} in a reply stays a date.
 *
 * @param letters before the hyphen
 * @param number behind it; {@code W-1} and {@code W-01} are one code to a reader
 */
record MeasureCode(String letters, int number) {

    private static final String ERAS = "MTSHR";
    private static final int LETTERS = 4;
    private static final int DIGITS = 4;
    private static final Wording WORDING = Wording.of(MeasureCode.class);

    static MeasureCode of(String code) {
        int hyphen = code.indexOf('-');
        return new MeasureCode(code.substring(0, hyphen), Integer.parseInt(code.substring(hyphen + 1)));
    }

    /** What is wrong with the code, in words that say how it should be; empty when nothing is. */
    static Optional<Bilingual> objectionTo(String code) {
        int hyphen = code.indexOf('-');
        if (hyphen < 1 || hyphen > LETTERS || !isAll(code.substring(0, hyphen), 'A', 'Z')) {
            return Optional.of(WORDING.say("measure.code"));
        }
        var digits = code.substring(hyphen + 1);
        if (digits.isEmpty() || digits.length() > DIGITS || !isAll(digits, '0', '9')) {
            return Optional.of(WORDING.say("measure.code"));
        }
        if (ERAS.indexOf(code.charAt(0)) >= 0) {
            return Optional.of(WORDING.say("measure.era", code.substring(0, 1)));
        }
        return Optional.empty();
    }

    private static boolean isAll(String text, char first, char last) {
        return text.chars().allMatch(each -> each >= first && each <= last);
    }
}
