package followup.survey;

import followup.page.Paging;
import followup.site.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sites have a debrief and which have none, searched and cut into pages by the database. */
@Component
public class DebriefListing {

    private static final String FROM = " from site s left join debrief d on d.standing_for = s.code where true";

    private final JdbcClient jdbc;

    DebriefListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which sites: all of them, or only those with or without a debrief that stands. */
    public enum Which {
        ALL("", "code"),
        /** The earliest debrief first. */
        REGISTERED(" and d.id is not null", "held_on, code"),
        MISSING(" and d.id is null", "code");

        private final String condition;
        private final String order;

        Which(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    public record Page(Paging paging, List<Entry> sites) {}

    /**
     * @param heldOn the day of the debrief that stands; null when there is none
     * @param dueOn when its survey is due; null without a debrief
     */
    public record Entry(
            Site.Code site,
            String name,
            @Nullable LocalDate heldOn,
            @Nullable LocalDate dueOn,
            Survey.@Nullable State state) {}

    /**
     * @param search a part of the site's code or name, in upper or lower case
     * @param number of the page, from 1; one beyond the end becomes the last
     */
    public Page page(Which which, String search, int number) {
        var condition = which.condition
                + (search.isBlank()
                        ? ""
                        : " and (lower(s.code) like :word escape '!' or lower(s.name) like :word escape '!')");
        var word = pattern(search);
        long total = jdbc.sql("select count(*)" + FROM + condition)
                .param("word", word)
                .query(Long.class)
                .single();
        var paging = Paging.of(number, total);
        var sites = jdbc.sql("""
                        with page as (select s.code, s.name, d.id, d.held_on%s order by %s
                            offset :offset rows fetch next :rows rows only)
                        select page.*, v.due_on, v.state from page
                        left join survey v on v.id = (select max(w.id) from survey w where w.debrief_id = page.id)
                        order by %s
                        """.formatted(FROM + condition, which.order, which.order))
                .param("word", word)
                .param("offset", paging.offset())
                .param("rows", paging.size())
                .query(DebriefListing::entry)
                .list();
        return new Page(paging, sites);
    }

    private static String pattern(String search) {
        var typed = Normalizer.normalize(search.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return "%" + typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        return new Entry(
                new Site.Code(row.getString("code")),
                row.getString("name"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                state == null ? null : Survey.State.valueOf(state));
    }
}
