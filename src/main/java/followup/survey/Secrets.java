package followup.survey;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the random parts of a survey. Thread-safe. */
@Component
class Secrets {

    /** Characters of a token, five bits each: 130 bits. */
    static final int TOKEN_LENGTH = 26;

    private final SecureRandom random = new SecureRandom();

    /** A reference that may be taken already: one in 34 thousand million is. */
    Survey.Reference reference() {
        return new Survey.Reference(ReferenceCode.complete(symbols(ReferenceCode.SYMBOLS - 1)));
    }

    String token() {
        return symbols(TOKEN_LENGTH).toLowerCase(Locale.ROOT);
    }

    private String symbols(int count) {
        return random.ints(count, 0, ReferenceCode.ALPHABET.length())
                .collect(
                        StringBuilder::new,
                        (text, symbol) -> text.append(ReferenceCode.ALPHABET.charAt(symbol)),
                        StringBuilder::append)
                .toString();
    }
}
