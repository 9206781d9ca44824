package followup.analysis;

import followup.countermeasure.AskedDays;
import followup.survey.Survey;
import followup.wording.Bilingual;
import followup.wording.Refusal;
import followup.wording.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** What is planned, sent and answered: the surveys in the order of their due dates. */
@Component
public class SurveyListing {

    /** Surveys of a page: default and most; a larger limit is taken for this one. */
    public static final int PAGE_LIMIT = 1_000;

    /** The rows of one page are found first; what is told of them is looked up only for these. */
    private static final String PAGE = """
            with page as (
                select * from survey where true%s order by due_on, id fetch first :rows rows only)
            select s.reference, s.site_code, site.name, s.state, s.held_on, s.due_on, s.due_reason_ja, s.due_reason_en,
                s.requested_on, s.next_on, s.hold_reason,
                (select count(*) from survey_asked a where a.survey_id = s.id) as asked,
                (select count(answered_at) from survey_asked a where a.survey_id = s.id) as answered
            from page s join site on site.code = s.site_code order by s.due_on, s.id
            """;

    private final JdbcClient jdbc;

    SurveyListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which surveys; an empty or missing part does not restrict.
     *
     * @param dueFrom the first due date, inclusive
     * @param dueTo the last due date, inclusive
     */
    public record Filter(
            Set<Survey.State> states,
            Optional<String> site,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo) {}

    /** @param next what to give as {@code after} for the next page; null when there is none */
    public record Page(List<Entry> surveys, @Nullable String next) {}

    /**
     * One survey in the list.
     *
     * @param dueReason why it is due then
     * @param requestedOn the day on which the company was asked; null before
     * @param nextOn the day on which something happens by itself next
     * @param asked measures that the company was asked for
     * @param answered how many of these have an accepted answer
     */
    public record Entry(
            String reference,
            String site,
            String siteName,
            Survey.State state,
            LocalDate heldOn,
            LocalDate dueOn,
            Bilingual dueReason,
            @Nullable LocalDate requestedOn,
            @Nullable LocalDate nextOn,
            @Nullable String holdReason,
            int asked,
            int answered) {}

    /** Where a page begins: after this survey. */
    private record Place(LocalDate dueOn, long id) {}

    /**
     * @param after the last survey of the page before
     * @param limit from 1 to {@link #PAGE_LIMIT}
     * @throws Refusal when there is no survey {@code after}
     */
    public Page page(Filter filter, Optional<Survey.Reference> after, int limit) {
        var place = after.map(this::place);
        var which = new StringBuilder();
        which.append(filter.states().isEmpty() ? "" : " and state = any(:states)");
        which.append(filter.site().isEmpty() ? "" : " and site_code = :site");
        which.append(filter.dueFrom() == null ? "" : " and due_on >= :dueFrom");
        which.append(filter.dueTo() == null ? "" : " and due_on <= :dueTo");
        which.append(place.isEmpty() ? "" : " and due_on >= :placeOn and (due_on, id) > (:placeOn, :placeId)");
        var entries = jdbc.sql(PAGE.formatted(which))
                .param(
                        "states",
                        new SqlArrayValue(
                                "varchar",
                                filter.states().stream().map(Enum::name).toArray()))
                .param("site", filter.site().orElse(""))
                .param("dueFrom", filter.dueFrom())
                .param("dueTo", filter.dueTo())
                .param("placeOn", place.map(Place::dueOn).orElse(null))
                .param("placeId", place.map(Place::id).orElse(0L))
                .param("rows", limit + 1)
                .query(SurveyListing::entry)
                .list();
        if (entries.size() <= limit) {
            return new Page(entries, null);
        }
        var shown = entries.subList(0, limit);
        return new Page(List.copyOf(shown), shown.getLast().reference());
    }

    private Place place(Survey.Reference survey) {
        return jdbc.sql("select due_on, id from survey where reference = :reference")
                .param("reference", survey.value())
                .query((row, number) -> new Place(row.getObject("due_on", LocalDate.class), row.getLong("id")))
                .optional()
                .orElseThrow(() -> unknown(survey.value()));
    }

    /** @param reference as it was asked for */
    public static Refusal unknown(String reference) {
        return new Refusal(
                Refusal.Kind.NOT_FOUND,
                "survey-unknown",
                Wording.of(SurveyListing.class).say("survey-unknown", AskedDays.shown(reference)));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("reference"),
                row.getString("site_code"),
                row.getString("name"),
                Survey.State.valueOf(row.getString("state")),
                row.getObject("held_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                new Bilingual(row.getString("due_reason_ja"), row.getString("due_reason_en")),
                row.getObject("requested_on", LocalDate.class),
                row.getObject("next_on", LocalDate.class),
                row.getString("hold_reason"),
                row.getInt("asked"),
                row.getInt("answered"));
    }
}
