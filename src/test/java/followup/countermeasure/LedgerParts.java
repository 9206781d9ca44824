package followup.countermeasure;

import followup.HandClock;
import followup.access.AuditTrail;
import followup.debrief.RegisteringDebriefs;
import followup.inbox.StoredMail;
import followup.inbox.StoredMails;
import followup.intake.Accepted;
import followup.intake.AnswersAccepted;
import followup.site.Category;
import followup.site.Measure;
import followup.site.Risk;
import followup.site.Site;
import followup.site.Status;
import followup.survey.RequestingDueSurveys;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger with the few parts beneath it over a real database, a clock to move by hand, and words to tell what happened. */
public final class LedgerParts implements AutoCloseable {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    public final HandClock clock = new HandClock(Instant.parse("2023-01-31T01:00:00Z"));
    public final JdbcClient jdbc;

    public LedgerParts(DataSource database) {
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.register(Wiring.class, AuditTrail.class, StoredMails.class);
        context.scan(
                "followup.site",
                "followup.debrief",
                "followup.outbox",
                "followup.survey",
                "followup.countermeasure",
                "followup.analysis");
        context.addBeanFactoryPostProcessor(LedgerParts::onlyWhatIsUsed);
        context.refresh();
        jdbc = get(JdbcClient.class);
        jdbc.sql("insert into inbox (mailbox, uid_validity, last_uid) values ('box', 1, 0)")
                .update();
    }

    private static void onlyWhatIsUsed(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            beans.getBeanDefinition(name).setLazyInit(true);
        }
    }

    @Configuration
    @EnableTransactionManagement
    static class Wiring {

        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }
    }

    public <T> T get(Class<T> part) {
        return context.getBean(part);
    }

    public void publish(Object event) {
        inTransaction(() -> context.publishEvent(event));
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(get(PlatformTransactionManager.class)).executeWithoutResult(status -> work.run());
    }

    public Site.Code site(String code) {
        jdbc.sql("insert into site (code, name, url, company_name) values (?, ?, 'https://shop.example/', ?)")
                .params(code, "サイト" + code, "会社" + code)
                .update();
        return new Site.Code(code);
    }

    /** A measure that the follow-up asks for, imported as an import does it. */
    public Measure measure(Site.Code site, String code, @Nullable Risk risk, Status before) {
        return measure(new Measure(site, code, "対策" + code, Category.WEB_APPLICATION, risk, before, true));
    }

    public Measure measure(Measure measure) {
        inTransaction(() -> {
            var risk = measure.risk();
            jdbc.sql("insert into measure (site_code, code, title, category, risk, status_before, recommended)"
                            + " values (:site, :code, :title, :category, :risk, :before, :recommended)")
                    .param("site", measure.site().value())
                    .param("code", measure.code())
                    .param("title", measure.title())
                    .param("category", measure.category().name())
                    .param("risk", risk == null ? null : risk.name())
                    .param("before", measure.statusBefore().name())
                    .param("recommended", measure.recommended())
                    .update();
            context.publishEvent(new Measure.Imported(List.of(measure), List.of()));
        });
        return measure;
    }

    /** Imports a measure again, with another state before the debrief. */
    public Measure before(Measure from, Status before) {
        return changed(
                from,
                new Measure(
                        from.site(),
                        from.code(),
                        from.title(),
                        from.category(),
                        from.risk(),
                        before,
                        from.recommended()));
    }

    /** Imports a measure again, otherwise than before. */
    public Measure changed(Measure from, Measure to) {
        inTransaction(() -> {
            var risk = to.risk();
            jdbc.sql("update measure set title = :title, category = :category, risk = :risk, status_before = :before,"
                            + " recommended = :recommended where site_code = :site and code = :code")
                    .param("site", to.site().value())
                    .param("code", to.code())
                    .param("title", to.title())
                    .param("category", to.category().name())
                    .param("risk", risk == null ? null : risk.name())
                    .param("before", to.statusBefore().name())
                    .param("recommended", to.recommended())
                    .update();
            context.publishEvent(new Measure.Imported(List.of(), List.of(new Measure.Change(from, to))));
        });
        return to;
    }

    /** A mail that is stored now. */
    public StoredMail.Id mail(long uid) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("insert into stored_mail (mailbox, uid_validity, uid, internal_date, stored_at, size, sha256)"
                        + " values ('box', 1, ?, ?, ?, 1, 'x')")
                .params(uid, now, now)
                .update();
        return new StoredMail.Id(jdbc.sql("select id from stored_mail where uid = ?")
                .param(uid)
                .query(Long.class)
                .single());
    }

    /** The site's debrief was held three months ago, and the company has been asked this morning. */
    public Survey.Reference survey(Site.Code site) {
        jdbc.sql("insert into contact (site_code, ordinal, name, email, email_folded, role, language)"
                        + " values (?, 0, '山田', ?, ?, 'TO', 'ja')")
                .params(site.value(), "info@shop.example", "info@shop.example")
                .update();
        get(RegisteringDebriefs.class).register(site, today().minusMonths(3), false);
        get(RequestingDueSurveys.class).requestDue();
        return get(Surveys.class).findCurrentBySite(site).orElseThrow().reference();
    }

    /** The reader, or a person, accepts one answer of a mail now; the mail came today. */
    public void accept(Survey.Reference survey, Site.Code site, StoredMail.Id mail, String by, Accepted... answers) {
        accept(survey, site, mail, by, today(), List.of(answers), List.of());
    }

    public void accept(
            Survey.Reference survey,
            Site.Code site,
            StoredMail.Id mail,
            String by,
            LocalDate receivedOn,
            List<Accepted> answers,
            List<String> additional) {
        publish(new AnswersAccepted(survey, site, mail, by, clock.instant(), receivedOn, answers, additional, ""));
    }

    public static Accepted answer(String measure, Status status) {
        return new Accepted(
                measure, status, null, null, "", measure + "は" + status.words().ja(), 3);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TOKYO);
    }

    @Override
    public void close() {
        context.close();
    }
}
