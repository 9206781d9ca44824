package followup.access.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What can be done according to the audit trail: the actions that the page has words for, in alphabetical order. */
final class AuditActions {

    private static final String KEY = "access.action.";

    static final List<String> ALL = ResourceBundle.getBundle("followup.access.pages", Locale.ENGLISH).keySet().stream()
            .filter(key -> key.startsWith(KEY))
            .map(key -> key.substring(KEY.length()))
            .sorted()
            .toList();

    private AuditActions() {}
}
