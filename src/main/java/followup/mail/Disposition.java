package followup.mail;

import java.util.Optional;

/** A message/disposition-notification part (RFC 8098): what a mail program did with our mail. */
public record Disposition(HeaderGroup fields) {

    /** The message id of the mail it tells about, without angle brackets. */
    public Optional<String> originalMessageId() {
        return fields.first("Original-Message-ID")
                .flatMap(value -> MessageIds.in(value).stream().findFirst());
    }

    /** The last word of the disposition in lower case: {@code displayed}, {@code deleted}, {@code dispatched}, {@code processed}. */
    public Optional<String> type() {
        return fields.first("Disposition").map(value -> {
            String after = value.substring(value.indexOf(';') + 1);
            int end = after.indexOf('/');
            return AsciiCase.lower((end < 0 ? after : after.substring(0, end)).strip());
        });
    }
}
