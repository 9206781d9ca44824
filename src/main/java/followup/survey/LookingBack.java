package followup.survey;

import followup.calendar.SendWindow;
import followup.page.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** What fell due on past days, and what is on hold. */
@Component
public class LookingBack {

    private final SurveyCourses courses;
    private final ZoneId zone;

    LookingBack(SurveyCourses courses, SendWindow window) {
        this.courses = courses;
        this.zone = window.zone();
    }

    public record Waves(Paging paging, List<FallenWave> rows) {}

    public record Held(Paging paging, List<Survey> rows) {}

    /** How many waves fell due, by day and wave, both days included; a day on which none did is missing. */
    public Map<LocalDate, Map<Wave, Integer>> days(LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, Map<Wave, Integer>>();
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
            var waves = new TreeMap<Wave, Integer>();
            courses.fallen(start(day), start(day.plusDays(1)))
                    .forEach(fallen -> waves.put(new Wave(fallen.wave()), fallen.count()));
            if (!waves.isEmpty()) {
                days.put(day, waves);
            }
        }
        return days;
    }

    public Waves on(LocalDate day, int page) {
        var from = start(day);
        var until = start(day.plusDays(1));
        long total = courses.fallen(from, until).stream()
                .mapToLong(SurveyCourses.Fallen::count)
                .sum();
        var paging = Paging.of(page, total);
        return new Waves(paging, courses.waves(from, until, paging.offset(), paging.size()));
    }

    public Held held(int page) {
        var paging = Paging.of(page, courses.countHeld());
        return new Held(paging, courses.held(paging.offset(), paging.size()));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }
}
