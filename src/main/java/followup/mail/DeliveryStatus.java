package followup.mail;

import java.util.List;

/**
 * A message/delivery-status part (RFC 3464) as it stands.
 *
 * @param message the fields about the whole mail, such as {@code Reporting-MTA} and {@code Original-Envelope-Id}
 * @param recipients one group per recipient, with {@code Final-Recipient}, {@code Action}, {@code Status}, {@code Diagnostic-Code}
 */
public record DeliveryStatus(HeaderGroup message, List<HeaderGroup> recipients) {

    public DeliveryStatus {
        recipients = List.copyOf(recipients);
    }
}
