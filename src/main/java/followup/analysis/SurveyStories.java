package followup.analysis;

import followup.analysis.SurveyStory.AskedAnswer;
import followup.analysis.SurveyStory.MailSent;
import followup.analysis.SurveyStory.ReplyReceived;
import followup.analysis.SurveyStory.WaveFallen;
import followup.countermeasure.AskedDays;
import followup.countermeasure.MeasuresAsOf;
import followup.countermeasure.SiteMeasures;
import followup.countermeasure.SiteMeasures.MeasureState;
import followup.mail.MailAddress;
import followup.survey.AskedMeasure;
import followup.survey.Obstacle;
import followup.survey.Survey;
import followup.survey.Surveys;
import followup.survey.Wave;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all there is to know of one survey, put together from the packages below. */
@Component
public class SurveyStories {

    private final JdbcClient jdbc;
    private final Surveys surveys;
    private final MeasuresAsOf measures;
    private final AskedDays days;

    SurveyStories(JdbcClient jdbc, Surveys surveys, MeasuresAsOf measures, AskedDays days) {
        this.jdbc = jdbc;
        this.surveys = surveys;
        this.measures = measures;
        this.days = days;
    }

    /** @param addresses whether the reader may see addresses and what mails say; else they are masked, and evidence has no words */
    public Optional<SurveyStory> find(Survey.Reference reference, boolean addresses) {
        return surveys.findByReference(reference).map(survey -> story(survey, addresses));
    }

    private SurveyStory story(Survey survey, boolean addresses) {
        var known = measures.of(survey.siteCode(), days.asOf(null), false);
        var site = addresses ? known : known.withoutWords();
        return new SurveyStory(
                survey.reference().value(),
                survey.siteCode().value(),
                site.name(),
                survey.state(),
                survey.state().words(),
                survey.heldOn(),
                survey.dueOn(),
                survey.dueReason(),
                survey.requestedOn().orElse(null),
                survey.nextOn().orElse(null),
                survey.holdReason().orElse(null),
                survey.obstacle().map(Obstacle::words).orElse(null),
                waves(survey),
                mails(survey, addresses),
                replies(survey, addresses),
                asked(survey, site));
    }

    private List<WaveFallen> waves(Survey survey) {
        return jdbc.sql("""
                        select w.wave, w.fell_due_at from survey_wave w join survey s on s.id = w.survey_id
                        where s.reference = :reference order by w.wave
                        """)
                .param("reference", survey.reference().value())
                .query((row, number) -> {
                    var wave = new Wave(row.getInt("wave"));
                    return new WaveFallen(
                            wave.number(),
                            wave.purpose(),
                            row.getObject("fell_due_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }

    private List<MailSent> mails(Survey survey, boolean addresses) {
        return jdbc.sql("""
                        select id, purpose, recipient, state, created_at, sent_at, bounced_at, bounce_status,
                            bounce_permanent, reply
                        from queued_mail where survey = :reference order by id
                        """)
                .param("reference", survey.reference().value())
                .query((row, number) -> new MailSent(
                        "out-" + row.getLong("id"),
                        row.getString("purpose"),
                        shown(row.getString("recipient"), addresses),
                        row.getString("state"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        instantOrNull(row, "sent_at"),
                        instantOrNull(row, "bounced_at"),
                        row.getString("bounce_status"),
                        row.getObject("bounce_permanent", Boolean.class),
                        addresses ? row.getString("reply") : null))
                .list();
    }

    private List<ReplyReceived> replies(Survey survey, boolean addresses) {
        return jdbc.sql("""
                        select m.stored_mail, m.kind, m.sender, m.received_on, s.internal_date, m.duplicate_of, v.state as review
                        from read_mail m join stored_mail s on s.id = m.stored_mail left join review v on v.stored_mail = m.stored_mail
                        where m.survey = :reference order by m.stored_mail
                        """)
                .param("reference", survey.reference().value())
                .query((row, number) -> new ReplyReceived(
                        "in-" + row.getLong("stored_mail"),
                        row.getString("kind"),
                        shown(row.getString("sender"), addresses),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("internal_date", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("duplicate_of", Long.class))
                                .map(id -> "in-" + id)
                                .orElse(null),
                        row.getString("review")))
                .list();
    }

    private List<AskedAnswer> asked(Survey survey, SiteMeasures site) {
        Map<String, MeasureState> states =
                site.measures().stream().collect(Collectors.toMap(MeasureState::code, Function.identity()));
        return surveys.asked(survey.reference()).stream()
                .map(asked -> answer(asked, Optional.ofNullable(states.get(asked.code()))))
                .toList();
    }

    private static AskedAnswer answer(AskedMeasure asked, Optional<MeasureState> state) {
        return new AskedAnswer(
                asked.code(),
                asked.title(),
                asked.category(),
                asked.risk(),
                asked.answeredAt(),
                state.map(MeasureState::before).orElse(null),
                state.map(MeasureState::after).orElse(null),
                state.map(MeasureState::newlyApplied).orElse(false),
                state.map(MeasureState::date).orElse(null),
                state.map(MeasureState::datePrecision).orElse(null),
                state.map(MeasureState::content).orElse(null),
                state.map(MeasureState::evidence).orElse(null));
    }

    private static String shown(String address, boolean addresses) {
        return addresses || address.isEmpty()
                ? address
                : MailAddress.of(address).masked();
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
