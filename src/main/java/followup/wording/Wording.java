package followup.wording;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The message bundle of one package: {@code messages_ja.properties} and {@code messages_en.properties}, UTF-8,
 * in the package's folder of the resources. Patterns follow {@link MessageFormat}, so an apostrophe is written
 * twice; numbers are best passed as strings, or they are grouped by the locale; of a {@link Bilingual} the words of the
 * language are put in. Immutable and thread-safe.
 */
public final class Wording {

    private final String bundle;

    private Wording(String bundle) {
        this.bundle = bundle;
    }

    /** The bundle that lies in the package of {@code anchor}. */
    public static Wording of(Class<?> anchor) {
        return new Wording(anchor.getPackageName() + ".messages");
    }

    /**
     * @throws java.util.MissingResourceException when the key is missing in one of the two languages: a defect that
     *     the test of the bundles finds first
     */
    public Bilingual say(String key, Object... arguments) {
        return new Bilingual(say(Locale.JAPANESE, key, arguments), say(Locale.ENGLISH, key, arguments));
    }

    private String say(Locale locale, String key, Object... arguments) {
        var words = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(words, locale)
                .format(Arrays.stream(arguments)
                        .map(argument -> argument instanceof Bilingual both ? both.in(locale) : argument)
                        .toArray());
    }

    /** The machine's own locale must not decide which language a person reads. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
}
