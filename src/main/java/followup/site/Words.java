package followup.site;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words that a column may hold, in the order in which a fault names them. */
final class Words {

    static final Map<String, Category> CATEGORIES = of(Category.values());
    static final Map<String, Risk> RISKS = of(Risk.values());
    static final Map<String, Status> STATUSES = of(Status.values());
    static final Map<String, AssessmentStep> STEPS = of(AssessmentStep.values());
    static final Map<String, Contact.Role> ROLES = of(Contact.Role.values());
    static final Map<String, Boolean> YES_OR_NO = of("yes", true, "no", false);
    static final Map<String, String> LANGUAGES = of("ja", "ja", "en", "en");

    private Words() {}

    @SafeVarargs
    private static <E extends Enum<E>> Map<String, E> of(E... values) {
        var words = new LinkedHashMap<String, E>();
        for (var value : values) {
            words.put(value.name().toLowerCase(Locale.ROOT), value);
        }
        return words;
    }

    private static <T> Map<String, T> of(String first, T one, String second, T other) {
        var words = new LinkedHashMap<String, T>();
        words.put(first, one);
        words.put(second, other);
        return words;
    }
}
