package followup.access.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What can be done according to the audit trail: the actions that the page has words for, in alphabetical order. */
final class AuditActions {

    static final List<String> ALL = behind("access.action.");

    /** What details are made of again and again: states of surveys, and letters. */
    private static final List<String> DETAILS = behind("access.detail.");

    private AuditActions() {}

    /** What an entry's detail consists of where the page has words for all of it, such as two states; else empty. */
    static List<String> words(String detail) {
        var words = List.of(detail.split(" → ", -1));
        return DETAILS.containsAll(words) ? words : List.of();
    }

    private static List<String> behind(String prefix) {
        return ResourceBundle.getBundle("followup.access.pages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }
}
