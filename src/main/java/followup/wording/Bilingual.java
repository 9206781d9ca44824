package followup.wording;

import java.util.Locale;

/**
 * One statement in both languages of the service.
 *
 * @param ja the Japanese words
 * @param en the English words
 */
public record Bilingual(String ja, String en) {

    /** The Japanese words for a Japanese locale, else the English ones. */
    public String in(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? ja : en;
    }
}
