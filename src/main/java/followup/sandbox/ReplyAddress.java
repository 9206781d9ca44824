package followup.sandbox;

import java.util.Locale;

/**
 * Where replies go: {@code followup@survey.example}, and with the separator {@code +} also
 * {@code followup+anything@survey.example}.
 *
 * @param separator between the local part and a token; empty when there are no such addresses
 */
record ReplyAddress(String address, String separator) {

    boolean takes(String recipient) {
        var wanted = address.toLowerCase(Locale.ROOT);
        var found = recipient.toLowerCase(Locale.ROOT);
        int at = wanted.lastIndexOf('@');
        return found.equals(wanted)
                || !separator.isEmpty()
                        && found.startsWith(wanted.substring(0, at) + separator.toLowerCase(Locale.ROOT))
                        && found.endsWith(wanted.substring(at));
    }
}
