package followup.survey;

import followup.calendar.DueDate;
import followup.calendar.DueDateRule;
import followup.debrief.Debrief;
import followup.debrief.Debrief.DebriefCancelled;
import followup.debrief.Debrief.DebriefMoved;
import followup.debrief.Debrief.DebriefsRegistered;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Plans the survey of each debrief, and plans anew what was planned when the debrief is moved or cancelled. Once the
 * company has been asked, moving and cancelling need to be confirmed: the survey under way is then cancelled, and a
 * moved debrief gets another one. Whoever else follows debriefs comes later, with the surveys already locked.
 */
@Component
class PlanningSurveys {

    private static final int FIRST = 0;

    private static final Wording WORDING = Wording.of(PlanningSurveys.class);

    private final Surveys surveys;
    private final DueDateRule rule;
    private final Agenda agenda;
    private final Secrets secrets;

    PlanningSurveys(Surveys surveys, DueDateRule rule, Agenda agenda, Secrets secrets) {
        this.surveys = surveys;
        this.rule = rule;
        this.agenda = agenda;
        this.secrets = secrets;
    }

    @EventListener
    @Order(FIRST)
    void on(DebriefsRegistered registered) {
        plan(registered.debriefs());
    }

    @EventListener
    @Order(FIRST)
    void on(DebriefMoved moved) {
        var debrief = moved.debrief();
        var survey = surveys.lockLatestOf(debrief.id()).orElseThrow();
        if (survey.state() == Survey.State.PLANNED) {
            survey.replan(debrief.heldOn(), rule.dueAfter(debrief.heldOn()), agenda);
            surveys.save(survey);
        } else {
            withdraw(survey, WORDING.say("trace.debrief-moved", debrief.heldOn()), moved.confirmed(), "move.confirm");
            plan(List.of(debrief));
        }
    }

    @EventListener
    @Order(FIRST)
    void on(DebriefCancelled cancelled) {
        var survey = surveys.lockLatestOf(cancelled.debrief().id()).orElseThrow();
        withdraw(survey, WORDING.say("trace.debrief-cancelled"), cancelled.confirmed(), "cancel.confirm");
    }

    private void withdraw(Survey survey, Bilingual reason, boolean confirmed, String question) {
        var requestedOn = survey.requestedOn();
        if (requestedOn.isPresent() && !confirmed) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "survey-already-requested",
                    question(question, survey, requestedOn.get().toString()));
        }
        if (survey.state() == Survey.State.PLANNED || survey.state().awaitsAnswers()) {
            survey.cancel(reason);
            surveys.save(survey);
        }
    }

    private static Bilingual question(String key, Survey survey, String requestedOn) {
        return WORDING.say(key, survey.reference(), requestedOn, survey.state().words());
    }

    void plan(List<Debrief> debriefs) {
        Iterator<Survey.Reference> references = freshReferences(debriefs.size()).iterator();
        var due = new HashMap<LocalDate, DueDate>();
        surveys.add(debriefs.stream()
                .map(debrief -> Survey.planned(
                        references.next(),
                        secrets.token(),
                        debrief,
                        due.computeIfAbsent(debrief.heldOn(), rule::dueAfter),
                        agenda))
                .toList());
    }

    /** Should another node take one of them this very moment, the unique key refuses it and nothing is planned. */
    private List<Survey.Reference> freshReferences(int count) {
        var fresh = new LinkedHashSet<Survey.Reference>();
        while (fresh.size() < count) {
            while (fresh.size() < count) {
                fresh.add(secrets.reference());
            }
            var taken = surveys.taken(fresh);
            fresh.removeIf(reference -> taken.contains(reference.value()));
        }
        return new ArrayList<>(fresh);
    }
}
