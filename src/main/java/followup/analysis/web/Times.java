package followup.analysis.web;

import followup.site.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moments as the pages of this package show them: by the clocks of the programme's zone. Templates call it {@code @times}. */
@Component("times")
class Times {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Programme programme;

    Times(Programme programme) {
        this.programme = programme;
    }

    /** Such as {@code 2022-10-12 10:00}; empty for null. */
    public String shown(@Nullable Instant at) {
        return at == null ? "" : MINUTES.format(at.atZone(programme.zone()));
    }

    /** In seconds below two minutes, else in minutes. */
    public String ago(Duration past, String seconds, String minutes) {
        return past.toSeconds() < 120 ? past.toSeconds() + seconds : past.toMinutes() + minutes;
    }
}
