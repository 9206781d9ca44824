package followup.reply;

/** What a company can say about a measure; the words of the design's status, without its consequences. */
public enum Stated {
    APPLIED,
    IN_PROGRESS,
    PLANNED,
    NOT_APPLIED,
    DECLINED,
    NOT_APPLICABLE,
    UNKNOWN
}
