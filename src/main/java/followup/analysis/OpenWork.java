package followup.analysis;

import followup.analysis.SiteFilter.ReplyStanding;
import followup.analysis.SiteFilter.Sort;
import followup.analysis.SiteFilter.SurveyStanding;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for somebody. A number of sites is counted as the list behind it finds them. */
@Component
public class OpenWork {

    private static final List<SurveyStanding> SURVEYS =
            List.of(SurveyStanding.OVERDUE, SurveyStanding.UNREACHABLE, SurveyStanding.KEPT, SurveyStanding.HELD);

    private static final List<ReplyStanding> MAILS = List.of(ReplyStanding.BOUNCED);

    private final JdbcClient jdbc;
    private final SiteListing sites;

    OpenWork(JdbcClient jdbc, SiteListing sites) {
        this.jdbc = jdbc;
        this.sites = sites;
    }

    public record SurveyCount(SurveyStanding standing, long sites) {}

    public record MailCount(ReplyStanding standing, long sites) {}

    /** Surveys that do not go on by themselves. */
    public List<SurveyCount> surveys() {
        return SURVEYS.stream()
                .map(standing -> new SurveyCount(
                        standing,
                        sites.count(new SiteFilter(
                                "",
                                Optional.empty(),
                                Optional.of(standing),
                                Optional.empty(),
                                Optional.empty(),
                                Sort.CODE,
                                false))))
                .toList();
    }

    /** Mails that did not arrive. */
    public List<MailCount> mails() {
        return MAILS.stream()
                .map(standing -> new MailCount(
                        standing,
                        sites.count(new SiteFilter(
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(standing),
                                Sort.CODE,
                                false))))
                .toList();
    }

    /** Mails a person must decide about. */
    public long decisions() {
        return jdbc.sql("select count(*) from review where state = 'OPEN'")
                .query(Long.class)
                .single();
    }
}
