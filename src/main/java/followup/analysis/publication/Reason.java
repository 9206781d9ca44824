package followup.analysis.publication;

/** Why a figure is hidden. Told to those who prepare an edition; in a published one it would itself tell something. */
public enum Reason {
    /** Fewer sites than the smallest number stand behind it. */
    FEW,
    /** An earlier edition shows it, and fewer sites than that have changed it since. */
    CHANGED_BY_FEW,
    /** An earlier edition hides it, and nobody has changed it since. */
    HIDDEN_BEFORE,
    /** Shown, it would let another one be computed. */
    COVERS_OTHERS
}
