package followup.inbox;

/**
 * A mail with its bytes, not stored yet.
 *
 * @param raw never changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Fetched(Listed mail, byte[] raw) {}
