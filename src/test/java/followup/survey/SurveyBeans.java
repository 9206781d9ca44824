package followup.survey;

import followup.access.AuditTrail;
import followup.calendar.BusinessCalendar;
import followup.calendar.DueDateRule;
import followup.calendar.SendWindow;
import followup.debrief.CancellingDebriefs;
import followup.debrief.Debriefs;
import followup.debrief.ImportingDebriefs;
import followup.debrief.RegisteringDebriefs;
import followup.site.Measures;
import followup.site.Programme;
import followup.site.Sites;
import followup.site.Steps;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** The real objects of sites, debriefs and surveys with the usual settings, without the rest of the service. */
public final class SurveyBeans {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private SurveyBeans() {}

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    /** @param closesOn the programme's last day, if it has one */
    public static void register(
            AnnotationConfigApplicationContext context,
            DataSource database,
            Clock clock,
            @Nullable LocalDate closesOn) {
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(
                "transactionManager",
                DataSourceTransactionManager.class,
                () -> new DataSourceTransactionManager(database));
        settings(context, new Programme(null, TOKYO, Period.ofMonths(3), closesOn, "ja"));
        context.register(Transactions.class, AuditTrail.class, Sites.class, Measures.class, Steps.class);
        context.register(Debriefs.class, RegisteringDebriefs.class, CancellingDebriefs.class, ImportingDebriefs.class);
        outbox(context, database);
        context.register(
                Surveys.class,
                Secrets.class,
                PlanningSurveys.class,
                NextSteps.class,
                RequestingDueSurveys.class,
                Changes.class,
                HoldingSurveys.class,
                ChoosingDueDates.class,
                ClosingSurveys.class,
                AskingAgain.class,
                RecordingAnswered.class,
                RecordingUndeliverable.class,
                FinishingFollowUps.class,
                SurveyEligibility.class,
                SurveyCourses.class,
                ForeseeingSurveys.class,
                SendingNow.class,
                LookingBack.class,
                Notices.class);
    }

    /** The queue without what sends from it. */
    private static void outbox(AnnotationConfigApplicationContext context, DataSource database) {
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(
                new RegexPatternTypeFilter(Pattern.compile("followup\\.outbox\\.(Outbox|QueuedMails|StoppingSends)")));
        scanner.scan("followup.outbox");
    }

    private static void settings(AnnotationConfigApplicationContext context, Programme programme) {
        var days = BusinessCalendar.usual();
        var window = new SendWindow(programme.zone(), LocalTime.of(10, 0), LocalTime.of(17, 0), days);
        var survey =
                new SurveySettings(List.of(Period.ofDays(14), Period.ofDays(28)), Period.ofDays(14), Period.ofDays(14));
        var rule = new DueDateRule(programme.period(), days, programme.closesOn());
        context.registerBean(BusinessCalendar.class, () -> days);
        context.registerBean(SendWindow.class, () -> window);
        context.registerBean(DueDateRule.class, () -> rule);
        context.registerBean(Agenda.class, () -> new Agenda(window, survey));
    }
}
