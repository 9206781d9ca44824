package followup.outbox;

import java.time.Instant;

/** One attempt and what came of it. */
record Delivery(Claimed claimed, Outcome outcome, Instant at) {}
