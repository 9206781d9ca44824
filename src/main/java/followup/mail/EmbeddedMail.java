package followup.mail;

/**
 * A mail inside a mail: forwarded, or returned by a server.
 *
 * @param mail decoded like any other, within the limit of depth
 * @param headersOnly whether only its header was there (text/rfc822-headers)
 */
public record EmbeddedMail(DecodedMail mail, boolean headersOnly) {}
