package followup.survey;

import followup.HandClock;
import followup.debrief.CancellingDebriefs;
import followup.debrief.RegisteringDebriefs;
import followup.outbox.QueuedMail;
import followup.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A coordinator's desk: the real objects of sites, debriefs and surveys on one database, with a clock that is moved by
 * hand. Several desks on one database are several nodes.
 */
final class Desk implements AutoCloseable {

    static final ZoneId TOKYO = SurveyBeans.TOKYO;

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final HandClock clock;
    final Surveys surveys;
    final JdbcClient jdbc;
    final Post post = new Post();
    final Set<String> unread = new HashSet<>();

    Desk(DataSource database, String startsAt) {
        this(database, startsAt, null);
    }

    Desk(DataSource database, String startsAt, @Nullable LocalDate closesOn) {
        clock = new HandClock(at(startsAt));
        SurveyBeans.register(context, database, clock, closesOn);
        context.registerBean(Post.class, () -> post);
        context.registerBean(WaitingReplies.class, () -> survey -> unread.contains(survey.value()));
        context.refresh();
        surveys = context.getBean(Surveys.class);
        jdbc = JdbcClient.create(database);
    }

    /** What the rest of the service is told, instead of letters that are composed. */
    static class Post {

        final List<Survey.FellDue> waves = new ArrayList<>();
        final List<Survey.StateChanged> changes = new ArrayList<>();
        final Set<String> unfit = new HashSet<>();

        @EventListener
        void on(Survey.FellDue due) {
            if (unfit.contains(due.site().value())) {
                throw new IllegalStateException("no letter can be composed for " + due.site());
            }
            waves.add(due);
        }

        @EventListener
        void on(Survey.StateChanged change) {
            changes.add(change);
        }

        List<String> purposes() {
            return waves.stream()
                    .map(due -> due.site() + " " + due.wave().purpose())
                    .toList();
        }
    }

    /** A wall time in Tokyo, such as {@code 2023-01-31T10:00}. */
    static Instant at(String tokyo) {
        return LocalDateTime.parse(tokyo).atZone(TOKYO).toInstant();
    }

    void moveTo(String tokyo) {
        clock.moveTo(at(tokyo));
    }

    int sweep() {
        return context.getBean(RequestingDueSurveys.class).requestDue();
    }

    int sweepAt(String tokyo) {
        moveTo(tokyo);
        return sweep();
    }

    /** A site with one person to ask, and two measures that are asked for, W-01 and W-02, beside one that is not. */
    void site(String code) {
        bareSite(code);
        contact(code, "info@" + code.toLowerCase(Locale.ROOT) + ".example");
        measure(code, "W-01", "NOT_APPLIED", true);
        measure(code, "W-02", "PLANNED", true);
        measure(code, "W-03", "APPLIED", true);
    }

    void bareSite(String code) {
        jdbc.sql("insert into site (code, name, url, company_name) values (?, ?, ?, ?)")
                .params(code, "青葉茶舗オンライン", "https://shop.example/", "青葉茶舗有限会社")
                .update();
    }

    void contact(String code, String address) {
        contact(code, address, 0);
    }

    void contact(String code, String address, int ordinal) {
        jdbc.sql("insert into contact (site_code, ordinal, name, email, email_folded, role, language)"
                        + " values (?, ?, '佐藤 太郎', ?, ?, 'TO', 'ja')")
                .params(code, ordinal, address, address)
                .update();
    }

    void replaceContacts(String code, String address) {
        jdbc.sql("delete from contact where site_code = ?").param(code).update();
        contact(code, address);
    }

    void measure(String site, String code, String before, boolean recommended) {
        jdbc.sql("insert into measure (site_code, code, title, category, risk, status_before, recommended)"
                        + " values (?, ?, '入力値を検証する', 'WEB_APPLICATION', 'HIGH', ?, ?)")
                .params(site, code, before, recommended)
                .update();
    }

    Survey debrief(String site, String heldOn) {
        return debrief(site, heldOn, false);
    }

    Survey debrief(String site, String heldOn, boolean confirmed) {
        context.getBean(RegisteringDebriefs.class).register(new Site.Code(site), LocalDate.parse(heldOn), confirmed);
        return survey(site);
    }

    void cancel(String site, boolean confirmed) {
        context.getBean(CancellingDebriefs.class).cancel(new Site.Code(site), confirmed);
    }

    Survey survey(String site) {
        return surveys.findCurrentBySite(new Site.Code(site)).orElseThrow();
    }

    <T> T use(Class<T> type) {
        return context.getBean(type);
    }

    void answered(Survey survey, String... codes) {
        use(RecordingAnswered.class).answered(survey.reference(), Set.of(codes));
    }

    void bounced(Survey survey, String recipient, boolean permanent) {
        bounced(survey, recipient, permanent ? "5.1.1" : "4.2.2");
    }

    void bounced(Survey survey, String recipient, String status) {
        context.publishEvent(new QueuedMail.MailBounced(
                new QueuedMail.Id(1),
                survey.reference().value(),
                "request",
                recipient,
                status,
                status.startsWith("5")));
    }

    /** The traces of a survey or a site, oldest first, such as {@code survey-held: on holiday}. */
    List<String> traces(String subject) {
        return jdbc.sql("select action, detail_en from audit_entry where subject = ? order by id")
                .param(subject)
                .query((row, number) -> row.getString("action") + ": " + row.getString("detail_en"))
                .list();
    }

    Map<String, @Nullable Object> row(String sql) {
        return jdbc.sql(sql).query().singleRow();
    }

    @Override
    public void close() {
        context.close();
    }
}
