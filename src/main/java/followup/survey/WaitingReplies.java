package followup.survey;

/** Knows which surveys have a reply that nobody has understood yet: their companies are not reminded meanwhile. */
@FunctionalInterface
public interface WaitingReplies {

    boolean isWaitingFor(Survey.Reference survey);
}
