package followup.survey;

import followup.calendar.DueDateRule;
import followup.calendar.SendWindow;
import followup.site.Measure;
import followup.site.Measures;
import followup.site.Sites;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a coordinator should know about a survey before it goes out, beyond its due date. */
@Component
public class Notices {

    private static final Wording WORDING = Wording.of(Notices.class);

    private final DueDateRule rule;
    private final SendWindow window;
    private final Sites sites;
    private final Measures measures;
    private final Clock clock;

    Notices(DueDateRule rule, SendWindow window, Sites sites, Measures measures, Clock clock) {
        this.rule = rule;
        this.window = window;
        this.sites = sites;
        this.measures = measures;
        this.clock = clock;
    }

    /** @param code a stable name that scripts may rely on, such as {@code AFTER_CLOSING} */
    public record Notice(String code, Bilingual words) {}

    /** About a survey that is planned; none otherwise. */
    public List<Notice> about(Survey survey) {
        var notices = new ArrayList<Notice>();
        if (survey.state() == Survey.State.PLANNED) {
            var dueOn = survey.dueOn();
            rule.warnings(dueOn).stream()
                    .sorted()
                    .forEach(warning -> notices.add(new Notice(warning.name(), rule.words(warning, dueOn))));
            addDueAlready(survey, notices);
            addWhatIsMissing(survey, notices);
        }
        return notices;
    }

    private void addDueAlready(Survey survey, List<Notice> notices) {
        var now = clock.instant();
        if (!window.openingOn(survey.dueOn()).isAfter(now)) {
            var opening = window.nextOpening(now).atZone(window.zone()).toLocalDateTime();
            notices.add(new Notice(
                    "DUE_ALREADY",
                    WORDING.say(
                            "notice.due-already",
                            survey.dueOn(),
                            opening.toLocalDate(),
                            opening.toLocalTime().truncatedTo(ChronoUnit.MINUTES))));
        }
    }

    private void addWhatIsMissing(Survey survey, List<Notice> notices) {
        var registered = measures.of(survey.siteCode());
        if (sites.findByCode(survey.siteCode()).stream()
                .allMatch(site -> site.contacts().isEmpty())) {
            notices.add(new Notice(Obstacle.NO_CONTACT.name(), Obstacle.NO_CONTACT.words()));
        }
        if (registered.isEmpty()) {
            notices.add(new Notice(Obstacle.NO_MEASURES.name(), Obstacle.NO_MEASURES.words()));
        } else if (registered.stream().noneMatch(Measure::isAsked)) {
            notices.add(new Notice("NOTHING_TO_ASK", WORDING.say("notice.nothing-to-ask")));
        }
        survey.obstacle()
                .filter(obstacle -> obstacle == Obstacle.NOT_COMPOSED)
                .ifPresent(obstacle -> notices.add(new Notice(obstacle.name(), obstacle.words())));
    }
}
