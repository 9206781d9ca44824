package followup.survey.web;

import followup.survey.Surveys;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days in the body of a call, as ISO dates; read here, so that a day that does not exist is refused in words. */
final class Days {

    private Days() {}

    static Optional<LocalDate> read(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(String::strip).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Refusal refused(String type, String key, @Nullable String found) {
        return new Refusal(
                Refusal.Kind.BAD_INPUT, type, Wording.of(Surveys.class).say(key, found == null ? "" : found));
    }
}
