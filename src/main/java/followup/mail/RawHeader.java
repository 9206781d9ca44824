package followup.mail;

/**
 * A header field as found.
 *
 * @param value unfolded; each character is one byte
 * @param offset of its first byte in the raw mail, or -1
 */
record RawHeader(String name, String value, int offset) {}
