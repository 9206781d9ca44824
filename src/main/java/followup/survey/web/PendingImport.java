package followup.survey.web;

import followup.survey.ImportingPreviewedFiles.Kind;
import java.io.Serializable;

/**
 * A file that was previewed and may be applied, kept in its user's session: one at a time, until it is applied or
 * another one is previewed.
 *
 * @param key names this preview in the form that applies it
 * @param mark of what the preview showed
 */
record PendingImport(String key, Kind kind, String name, byte[] bytes, boolean confirmed, String mark)
        implements Serializable {}
