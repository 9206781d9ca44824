package followup.letter;

import followup.wording.Bilingual;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages letters are written in. */
enum Language {
    JA(Locale.JAPANESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** {@code ja} or {@code en}: the name of its folder of templates, and how files write it. */
    String code() {
        return locale.getLanguage();
    }

    Locale locale() {
        return locale;
    }

    String of(Bilingual words) {
        return words.in(locale);
    }

    static Optional<Language> ofCode(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }
}
