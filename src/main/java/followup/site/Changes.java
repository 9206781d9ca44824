package followup.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What changed, field by field, as the audit trail shows it: {@code title: old → new; risk: low → high}. */
final class Changes {

    private final List<String> fields = new ArrayList<>();

    static String of(String field, @Nullable Object before, @Nullable Object after) {
        return field + ": " + shown(before) + " → " + shown(after);
    }

    /** Adds the field when the two differ. */
    Changes compare(String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(of(field, before, after));
        }
        return this;
    }

    /** Adds the field, whose two values may look alike. */
    void add(String field, @Nullable Object before, @Nullable Object after) {
        fields.add(of(field, before, after));
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "–" : value.toString();
    }

    @Override
    public String toString() {
        return String.join("; ", fields);
    }
}
