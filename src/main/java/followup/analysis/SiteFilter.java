package followup.analysis;

import followup.site.AssessmentStep;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which sites to list; an empty part does not restrict.
 *
 * @param search words that all occur in the code, the name or the company's name, in upper or lower case
 */
public record SiteFilter(
        String search,
        Optional<StepStanding> step,
        Optional<SurveyStanding> survey,
        Optional<WorstRisk> risk,
        Optional<ReplyStanding> reply,
        Sort sort,
        boolean descending) {

    public static final SiteFilter ALL = new SiteFilter(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Sort.CODE, false);

    /** Words of a search that count: 5; more would not narrow it further. */
    private static final int WORDS = 5;

    /** The survey that counts for a site is its last one. */
    private static final String LATEST = "s.code in (select v.site_code from survey v where %s and not exists"
            + " (select 1 from survey later where later.site_code = v.site_code and later.id > v.id))";

    /** Whether a step of the programme is done, by the end of a day. */
    public record StepStanding(AssessmentStep step, boolean done) {

        /** All there are, in the order of the programme. */
        public static List<StepStanding> all() {
            return Stream.of(AssessmentStep.values())
                    .flatMap(step -> Stream.of(new StepStanding(step, true), new StepStanding(step, false)))
                    .toList();
        }

        /** As addresses of pages write it: {@code DIAGNOSIS}, or {@code NOT-DIAGNOSIS}. */
        public String code() {
            return (done ? "" : "NOT-") + step.name();
        }

        private String condition() {
            return "s.code " + (done ? "" : "not ") + "in (select d.site_code from step d where d.step = '"
                    + step.name() + "' and d.done_on <= :today)";
        }
    }

    /** Where the survey of a site stands. */
    public enum SurveyStanding {
        NONE("not exists (select 1 from survey v where v.site_code = s.code)"),
        PLANNED(state("PLANNED")),
        REQUESTED(state("REQUESTED")),
        PARTLY_ANSWERED(state("PARTLY_ANSWERED")),
        ANSWERED(state("ANSWERED")),
        CLOSED(state("CLOSED")),
        OVERDUE(state("OVERDUE")),
        UNREACHABLE(state("UNREACHABLE")),
        CANCELLED(state("CANCELLED")),
        /** Nothing is sent until a coordinator releases it. */
        HELD(LATEST.formatted("v.hold_reason is not null")),
        /** Due, and something is missing. */
        KEPT(LATEST.formatted("v.obstacle is not null and v.state in ('PLANNED', 'REQUESTED', 'PARTLY_ANSWERED')"));

        private final String condition;

        SurveyStanding(String condition) {
            this.condition = condition;
        }

        private static String state(String name) {
            return LATEST.formatted("v.state = '" + name + "'");
        }
    }

    /** The worst risk level that the diagnosis found at a site. */
    public enum WorstRisk {
        HIGH("s.code in (select site_code from finding where risk = 'HIGH')"),
        MEDIUM(worst("MEDIUM", "'HIGH'")),
        LOW(worst("LOW", "'HIGH', 'MEDIUM'")),
        NONE("not exists (select 1 from finding f where f.site_code = s.code)");

        private final String condition;

        WorstRisk(String condition) {
            this.condition = condition;
        }

        /** Two lists, each read once from the index: what H2 looks up again for every site takes minutes. */
        private static String worst(String risk, String worse) {
            return "s.code in (select f.site_code from finding f where f.risk = '" + risk
                    + "') and s.code not in (select w.site_code from finding w where w.risk in (" + worse + "))";
        }
    }

    /** What came back from the site's company. */
    public enum ReplyStanding {
        /** A reply was received. */
        RECEIVED(LATEST.formatted(
                "v.reference in (select m.survey from read_mail m where m.kind = 'reply' and m.survey is not null)")),
        /** Asked, and no reply so far. */
        NONE(LATEST.formatted("v.requested_on is not null and not exists"
                + " (select 1 from read_mail m where m.survey = v.reference and m.kind = 'reply')")),
        /** A person must decide about a mail. */
        TO_DECIDE(LATEST.formatted(
                "v.reference in (select r.survey from review r where r.state = 'OPEN' and r.survey is not null)")),
        /** Mails to one of its addresses came back, or were refused, for good. */
        BOUNCED(LATEST.formatted("v.id in (select u.survey_id from survey_undeliverable u)")),
        /** Nobody knows whether a mail to it went out. */
        UNCLEAR(LATEST.formatted("v.reference in"
                + " (select q.survey from queued_mail q where q.node is not null and q.state = 'UNCLEAR')"));

        private final String condition;

        ReplyStanding(String condition) {
            this.condition = condition;
        }
    }

    /** In which order; the code decides between equals. */
    public enum Sort {
        CODE("", "s.code"),
        NAME("", "s.name"),
        COMPANY("", "s.company_name"),
        /** The due date of the survey that counts; sites without one last. */
        DUE("""
                 left join (select site_code, max(id) as id from survey group by site_code) latest
                    on latest.site_code = s.code
                 left join survey due on due.id = latest.id
                """, "due.due_on"),
        /** The worst first; sites without a finding last. */
        RISK("""
                 left join (select site_code, min(case risk when 'HIGH' then 0 when 'MEDIUM' then 1 else 2 end) as worst
                    from finding group by site_code) worst on worst.site_code = s.code
                """, "worst.worst");

        private final String join;
        private final String column;

        Sort(String join, String column) {
            this.join = join;
            this.column = column;
        }
    }

    /** The conditions in SQL, about a site {@code s}; the days they compare with are the parameter {@code today}. */
    String conditions() {
        var conditions = new ArrayList<String>();
        for (int word = 0; word < words().size(); word++) {
            conditions.add("(lower(s.code) like :word%1$d escape '!' or lower(s.name) like :word%1$d escape '!'"
                            .formatted(word)
                    + " or lower(s.company_name) like :word%d escape '!')".formatted(word));
        }
        step.map(StepStanding::condition).ifPresent(conditions::add);
        survey.map(standing -> standing.condition).ifPresent(conditions::add);
        risk.map(worst -> worst.condition).ifPresent(conditions::add);
        reply.map(standing -> standing.condition).ifPresent(conditions::add);
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    String joins() {
        return sort.join;
    }

    String order() {
        var direction = descending ? " desc" : "";
        var nulls = sort == Sort.DUE || sort == Sort.RISK ? " nulls last" : "";
        return " order by " + sort.column + direction + nulls + (sort == Sort.CODE ? "" : ", s.code");
    }

    /** The words as patterns; what a person typed is taken literally. */
    List<String> words() {
        var typed = Normalizer.normalize(search, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Stream.of(typed.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
    }
}
