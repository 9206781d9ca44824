package followup.wording;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One statement in both languages of the service.
 *
 * @param ja the Japanese words
 * @param en the English words
 */
public record Bilingual(String ja, String en) {

    /** The same in both languages, such as a name, a day, or what a person wrote. */
    public static Bilingual plain(String text) {
        return new Bilingual(text, text);
    }

    /** What something was, and what it is now. */
    public static Bilingual changed(Bilingual from, Bilingual to) {
        return new Bilingual(from.ja + " → " + to.ja, from.en + " → " + to.en);
    }

    /** One after the other. */
    public static Bilingual list(List<Bilingual> parts) {
        return new Bilingual(
                parts.stream().map(Bilingual::ja).collect(Collectors.joining("、")),
                parts.stream().map(Bilingual::en).collect(Collectors.joining("; ")));
    }

    /** The Japanese words for a Japanese locale, else the English ones. */
    public String in(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage()) ? ja : en;
    }
}
