package followup.access.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What can be done according to the audit trail: the actions that the page has words for, in alphabetical order. */
final class AuditActions {

    static final List<String> ALL = behind("access.action.");

    private AuditActions() {}

    private static List<String> behind(String prefix) {
        return ResourceBundle.getBundle("followup.access.pages", Locale.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }
}
