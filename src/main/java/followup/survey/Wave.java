package followup.survey;

import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.Optional;

/**
 * One round of mails of a survey.
 *
 * @param number 0 is the request, 1 the first reminder, and so on
 */
public record Wave(int number) implements Comparable<Wave> {

    private static final Wording WORDING = Wording.of(Wave.class);

    public static final Wave REQUEST = new Wave(0);

    private static final String REQUEST_PURPOSE = "request";
    private static final String REMINDER_PURPOSE = "reminder-";

    public Wave {
        if (number < 0) {
            throw new IllegalArgumentException("there is no wave " + number);
        }
    }

    /** @param number from 1 */
    public static Wave reminder(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("there is no reminder " + number);
        }
        return new Wave(number);
    }

    public boolean isRequest() {
        return number == 0;
    }

    public Wave next() {
        return new Wave(number + 1);
    }

    /** The purpose of its mails in the outbox: {@code request}, {@code reminder-1} … */
    public String purpose() {
        return isRequest() ? REQUEST_PURPOSE : REMINDER_PURPOSE + number;
    }

    public Bilingual words() {
        return isRequest() ? WORDING.say("wave.request") : WORDING.say("wave.reminder", String.valueOf(number));
    }

    /** The wave whose mails have that purpose; empty for every other purpose. */
    public static Optional<Wave> ofPurpose(String purpose) {
        if (purpose.equals(REQUEST_PURPOSE)) {
            return Optional.of(REQUEST);
        }
        if (!purpose.startsWith(REMINDER_PURPOSE)) {
            return Optional.empty();
        }
        var number = purpose.substring(REMINDER_PURPOSE.length());
        boolean digits = !number.isEmpty()
                && number.length() < 5
                && number.charAt(0) != '0'
                && number.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(new Wave(Integer.parseInt(number))) : Optional.empty();
    }

    @Override
    public int compareTo(Wave other) {
        return Integer.compare(number, other.number);
    }
}
