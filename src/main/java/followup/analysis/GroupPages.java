package followup.analysis;

import followup.site.Category;
import followup.site.Risk;
import followup.wording.Bilingual;
import followup.wording.Wording;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups of a report with their names, page by page: there may be as many as there are sites. */
@Component
class GroupPages {

    private static final Wording WORDING = Wording.of(GroupPages.class);

    private final JdbcClient jdbc;

    GroupPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param after the last group before the page; empty for the first page
     * @param names of the groups, in their order
     * @param next the last group of the page when more follow, else null
     */
    record Page(
            String after,
            SequencedMap<String, Bilingual> names,
            @Nullable String next) {

        String last() {
            return names.isEmpty() ? after : names.lastEntry().getKey();
        }

        boolean isEverything() {
            return after.isEmpty() && next == null;
        }
    }

    /** @param which measures there must be of a title for it to be a group */
    Page of(Grouping by, Selection which, String after, int limit) {
        return switch (by) {
            case RISK -> new Page("", risks(), null);
            case CATEGORY -> new Page("", categories(), null);
            case MEASURE ->
                page(
                        "select distinct title as grp, title as name from status_count"
                                + " where measures > 0 and title > :after" + which.condition() + " order by title",
                        which,
                        after,
                        limit);
            case SITE ->
                page("select code as grp, name from site where code > :after order by code", which, after, limit);
        };
    }

    private static SequencedMap<String, Bilingual> risks() {
        var names = new LinkedHashMap<String, Bilingual>();
        for (var risk : Risk.values()) {
            names.put(risk.name(), risk.words());
        }
        names.put("NONE", WORDING.say("risk.none"));
        return names;
    }

    private static SequencedMap<String, Bilingual> categories() {
        var names = new LinkedHashMap<String, Bilingual>();
        for (var category : Category.values()) {
            names.put(category.name(), category.words());
        }
        return names;
    }

    private Page page(String sql, Selection which, String after, int limit) {
        var names = new LinkedHashMap<String, Bilingual>();
        which.bind(jdbc.sql(sql + " fetch first :limit rows only"))
                .param("after", after)
                .param("limit", limit + 1)
                .query(row -> {
                    names.put(row.getString("grp"), new Bilingual(row.getString("name"), row.getString("name")));
                });
        if (names.size() <= limit) {
            return new Page(after, names, null);
        }
        names.pollLastEntry();
        return new Page(after, names, names.lastEntry().getKey());
    }
}
