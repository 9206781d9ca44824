package followup.mail;

/**
 * One header field.
 *
 * @param name as written
 * @param value unfolded and decoded for reading
 * @param raw unfolded but not decoded; each character is one byte of the mail (ISO-8859-1)
 */
public record Header(String name, String value, String raw) {

    /** Whether this is the field of that name, in any case. */
    public boolean is(String other) {
        return AsciiCase.equal(name, other);
    }
}
