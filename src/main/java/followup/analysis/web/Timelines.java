package followup.analysis.web;

import followup.analysis.SurveyStory;
import followup.analysis.SurveyStory.AskedAnswer;
import followup.analysis.SurveyStory.MailSent;
import followup.analysis.SurveyStory.ReplyReceived;
import followup.countermeasure.Intervention;
import followup.site.AssessmentStep;
import followup.site.Programme;
import followup.survey.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to one site, from the self-check to the last reply, oldest first. */
@Component
class Timelines {

    /** The follow-up is done: what led to it on the same day comes before. */
    private static final String CLOSED = "follow-up";

    private static final Comparator<TimelineEntry> OLDEST_FIRST = Comparator.comparing(TimelineEntry::day)
            .thenComparing(entry -> entry.key().equals(CLOSED))
            .thenComparing(TimelineEntry::at, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Programme programme;
    private final Tags tags;

    Timelines(Programme programme, Tags tags) {
        this.programme = programme;
        this.tags = tags;
    }

    /**
     * @param changes of what was recorded; their reasons are told whoever may open mails
     * @param mails whether the visitor may open mails
     */
    List<TimelineEntry> of(
            Map<AssessmentStep, LocalDate> steps,
            List<SurveyStory> surveys,
            List<Intervention> changes,
            boolean mails) {
        var entries = new ArrayList<TimelineEntry>();
        steps.forEach((step, day) -> entries.add(new TimelineEntry(
                day, null, step == AssessmentStep.FOLLOW_UP ? CLOSED : "step", List.of(step.words()), null)));
        surveys.forEach(survey -> {
            if (!survey.heldOn().equals(steps.get(AssessmentStep.DEBRIEF))) {
                var key = survey.state() == Survey.State.CANCELLED ? "debrief.cancelled" : "debrief";
                entries.add(new TimelineEntry(survey.heldOn(), null, key, List.of(), null));
            }
            survey.waves().forEach(wave -> entries.add(at(wave.fellDueAt(), "due", List.of(wave.wave()), null)));
            survey.mails().forEach(mail -> add(mail, entries, mails));
            survey.replies().forEach(reply -> entries.add(received(reply, mails)));
            entries.addAll(answered(survey.asked()));
        });
        changes.forEach(change -> entries.add(changed(mails ? change : change.withoutReason())));
        return entries.stream().sorted(OLDEST_FIRST).toList();
    }

    private TimelineEntry changed(Intervention change) {
        return new TimelineEntry(
                LocalDate.ofInstant(change.at(), programme.zone()),
                change.at(),
                "change." + change.kind(),
                List.of(change.by()),
                null,
                change);
    }

    private void add(MailSent mail, List<TimelineEntry> entries, boolean mails) {
        var at = Objects.requireNonNullElse(mail.sentAt(), mail.queuedAt());
        var link = mails ? mail.id() : null;
        entries.add(at(at, "mail." + mail.state(), List.of(tags.purpose(mail.purpose()), mail.recipient()), link));
        if (mail.bouncedAt() != null) {
            entries.add(at(
                    mail.bouncedAt(), "bounced", List.of(mail.recipient(), String.valueOf(mail.bounceStatus())), link));
        }
    }

    private TimelineEntry received(ReplyReceived reply, boolean mails) {
        var key = reply.duplicateOf() == null ? "received" : "received-again";
        return at(reply.receivedAt(), key, List.of("analysis.kind." + reply.kind()), mails ? reply.id() : null);
    }

    private List<TimelineEntry> answered(List<AskedAnswer> asked) {
        var codes = asked.stream()
                .filter(answer -> answer.answeredAt() != null)
                .collect(Collectors.groupingBy(
                        answer -> Objects.requireNonNull(answer.answeredAt()),
                        TreeMap::new,
                        Collectors.mapping(AskedAnswer::code, Collectors.joining(", "))));
        return codes.entrySet().stream()
                .map(answers -> at(answers.getKey(), "answered", List.of(answers.getValue()), null))
                .toList();
    }

    private TimelineEntry at(Instant at, String key, List<Object> details, @Nullable String mail) {
        return new TimelineEntry(LocalDate.ofInstant(at, programme.zone()), at, key, details, mail);
    }
}
