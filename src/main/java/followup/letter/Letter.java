package followup.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The letters that go out. */
public enum Letter {
    /** Asks for the first time. */
    REQUEST,
    /** Asks again for what is still open. */
    REMINDER,
    /** Tells a company what was recorded of its reply and what is still open. */
    ACKNOWLEDGEMENT,
    /** Asks again, since nothing could be read in a reply. */
    CLARIFICATION,
    /** Tells a company kindly that its file needs a password, and asks again. */
    UNOPENED;

    /** The name of its folder of templates, {@code request}; also what the outbox calls the purpose of its mails. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Letter> ofFolder(String folder) {
        return Arrays.stream(values())
                .filter(letter -> letter.folder().equals(folder))
                .findFirst();
    }
}
