package followup.survey;

import followup.calendar.SendWindow;
import followup.outbox.Eligibility.Verdict;
import followup.outbox.Outbox;
import followup.page.Paging;
import followup.site.Contact;
import followup.site.Site;
import followup.site.Sites;
import followup.survey.Foreseen.What;
import followup.survey.SurveyCourses.Same;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Looks ahead without sending or changing anything: takes the very steps of the sweep with surveys that are read and not
 * saved, and asks the very rules that are asked before a mail leaves. What it tells holds if nobody answers and nothing
 * is imported or decided until then, and sending is not stopped.
 */
@Component
public class ForeseeingSurveys {

    /** Steps of one survey that are foreseen at most; there are fewer waves than this. */
    private static final int STEPS = 500;

    private final SurveyCourses courses;
    private final Surveys surveys;
    private final Sites sites;
    private final NextSteps steps;
    private final SurveyEligibility eligibility;
    private final Outbox outbox;
    private final Agenda agenda;
    private final SendWindow window;
    private final Clock clock;

    ForeseeingSurveys(
            SurveyCourses courses,
            Surveys surveys,
            Sites sites,
            NextSteps steps,
            SurveyEligibility eligibility,
            Outbox outbox,
            Agenda agenda,
            SendWindow window,
            Clock clock) {
        this.courses = courses;
        this.surveys = surveys;
        this.sites = sites;
        this.steps = steps;
        this.eligibility = eligibility;
        this.outbox = outbox;
        this.agenda = agenda;
        this.window = window;
        this.clock = clock;
    }

    /** So many surveys do the same on one day; who is kept back by something missing is not told apart here. */
    public record Expected(What what, Optional<Wave> wave, int surveys) {}

    /**
     * What one survey does.
     *
     * @param site empty when it is not there any more
     * @param recipients of its letters; none when none go out
     */
    public record Prospect(Survey survey, Optional<Site> site, Foreseen foreseen, List<Recipient> recipients) {}

    public record Recipient(Contact contact, Fate fate) {}

    /** What would become of a mail. */
    public enum Fate {
        GOES,
        /** Not at once. */
        WAITS,
        /** Never: mails to that address came back for good. */
        DROPPED
    }

    public record Prospects(Paging paging, List<Prospect> rows) {}

    /** What happens on each of the days to come, both included; a day on which nothing happens is missing. */
    public Map<LocalDate, List<Expected>> days(LocalDate from, LocalDate to) {
        var days = new TreeMap<LocalDate, List<Expected>>();
        for (var same : courses.all()) {
            for (var step : ahead(same, to)) {
                var day = agenda.dayOf(step.at());
                if (!day.isBefore(from)) {
                    days.computeIfAbsent(day, none -> new ArrayList<>())
                            .add(new Expected(step.what(), Optional.ofNullable(step.wave()), same.count()));
                }
            }
        }
        days.replaceAll((day, expected) -> summed(expected));
        return days;
    }

    private static List<Expected> summed(List<Expected> expected) {
        return expected.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.what(), each.wave()),
                        Collectors.reducing(
                                (one, other) -> new Expected(one.what(), one.wave(), one.surveys() + other.surveys()))))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Expected::what)
                        .thenComparing(each -> each.wave().orElse(Wave.REQUEST)))
                .toList();
    }

    /** What each survey would do on that day, those that send letters first. */
    public Prospects on(LocalDate day, int page) {
        var hits = courses.all().stream()
                .filter(same -> isReached(same, day))
                .sorted(Comparator.comparing(Same::state).thenComparing(Same::nextOn))
                .toList();
        var paging = Paging.of(page, hits.stream().mapToLong(Same::count).sum());
        var now = clock.instant();
        var rows = some(hits, paging);
        var facts = steps.factsOf(rows, now);
        var found = sites.findAll(rows.stream().map(Survey::siteCode).distinct().toList());
        return new Prospects(
                paging,
                rows.stream()
                        .flatMap(survey -> ahead(survey, facts, now, day).stream()
                                .filter(step -> agenda.dayOf(step.at()).equals(day) || step.what() == What.KEPT)
                                .reduce((earlier, later) -> later)
                                .map(step -> prospect(survey, Optional.ofNullable(found.get(survey.siteCode())), step))
                                .stream())
                        .toList());
    }

    /** What would happen to that survey if it were let go now; see {@link SendingNow}. */
    public Prospect now(Survey survey) {
        var now = clock.instant();
        var at = window.nextOpening(now);
        int before = survey.fallenDue();
        steps.take(List.of(survey), new EvenIfSoon(steps.factsOf(List.of(survey), now), outbox, now), at);
        return prospect(survey, sites.findByCode(survey.siteCode()), Foreseen.of(survey, before, at));
    }

    /** The next thing that happens by itself. */
    public Optional<Foreseen> next(Survey.Reference reference) {
        var now = clock.instant();
        return surveys.findByReference(reference).stream()
                .flatMap(survey -> ahead(survey, steps.factsOf(List.of(survey), now), now, LocalDate.MAX).stream())
                .findFirst();
    }

    private Prospect prospect(Survey survey, Optional<Site> site, Foreseen step) {
        var wave = step.wave();
        List<Recipient> recipients = wave == null
                ? List.<Recipient>of()
                : site.stream()
                        .flatMap(each -> each.contacts().stream())
                        .map(contact -> recipient(survey, wave, contact, step.at()))
                        .toList();
        return new Prospect(survey, site, step, recipients);
    }

    private Recipient recipient(Survey survey, Wave wave, Contact contact, Instant at) {
        return new Recipient(
                contact,
                switch (eligibility.mayGo(survey, contact.email(), wave.purpose(), at)) {
                    case Verdict.Go() -> Fate.GOES;
                    case Verdict.Wait _ -> Fate.WAITS;
                    case Verdict.Drop _ -> Fate.DROPPED;
                });
    }

    private boolean isReached(Same same, LocalDate day) {
        return ahead(same, day).stream()
                .anyMatch(step -> agenda.dayOf(step.at()).equals(day));
    }

    private List<Survey> some(List<Same> hits, Paging paging) {
        var rows = new ArrayList<Survey>(paging.size());
        long skip = paging.offset();
        for (var same : hits) {
            if (rows.size() < paging.size() && skip < same.count()) {
                rows.addAll(courses.of(same, skip, paging.size() - rows.size()));
            }
            skip = Math.max(0, skip - same.count());
        }
        return rows;
    }

    private List<Foreseen> ahead(Same same, LocalDate until) {
        return ahead(same.example(agenda), NothingInTheWay.FACTS, clock.instant(), until);
    }

    /** Lets the survey live on in memory; ends where something is missing, since that lasts until somebody mends it. */
    private List<Foreseen> ahead(Survey survey, NextSteps.Facts facts, Instant now, LocalDate until) {
        var seen = new ArrayList<Foreseen>();
        for (var at = turn(survey, now);
                at.isPresent() && !agenda.dayOf(at.get()).isAfter(until) && seen.size() < STEPS;
                at = turn(survey, at.get())) {
            int before = survey.fallenDue();
            steps.take(List.of(survey), facts, at.get());
            var step = Foreseen.of(survey, before, at.get());
            seen.add(step);
            if (step.what() == What.KEPT || until.equals(LocalDate.MAX)) {
                return seen;
            }
        }
        return seen;
    }

    /** When the sweep takes the survey up next; empty when it waits for nothing. */
    private Optional<Instant> turn(Survey survey, Instant now) {
        return Optional.ofNullable(survey.course().nextAt())
                .map(next -> window.nextOpening(next.isAfter(now) ? next : now));
    }
}
