package followup.survey.web;

import followup.survey.ImportingPreviewedFiles.Kind;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A file that is previewed and may be applied, kept in its user's session: one at a time, until it is applied or
 * another one is previewed.
 *
 * @param key names this preview in its address and in the form that applies it
 * @param chosen what the person took the file for
 * @param kind what it is by its header
 * @param mark of what the preview showed last; null while it has shown nothing that can be applied
 */
record PendingImport(
        String key,
        Kind chosen,
        Kind kind,
        String name,
        byte[] bytes,
        boolean confirmed,
        @Nullable String mark) implements Serializable {

    /** Moves debriefs even where companies have been asked already. */
    PendingImport withConfirmation() {
        return new PendingImport(key, chosen, kind, name, bytes, true, null);
    }

    PendingImport showing(@Nullable String shown) {
        return new PendingImport(key, chosen, kind, name, bytes, confirmed, shown);
    }
}
