package followup.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import followup.access.AuditTrail;
import followup.debrief.RegisteringDebriefs;
import followup.inbox.StoredMails;
import followup.mail.DecodedMail;
import followup.mail.MailDecoder;
import followup.mail.TextLine;
import followup.outbox.Outbox;
import followup.outbox.QueuedMail;
import followup.site.ImportingMeasures;
import followup.site.ImportingSites;
import followup.site.Site;
import followup.survey.RequestingDueSurveys;
import followup.survey.Survey;
import followup.survey.Surveys;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The programme's office with the real objects from sites to letters on one database, and a clock that is moved by hand. The tea shop of
 * {@link LetterFixture} held its debrief on 31 October 2022.
 */
public final class Office implements AutoCloseable {

    private static final String SITES = """
            site_code,site_name,site_url,company_name,contact_name,contact_email,contact_role,language
            EC001,青葉茶舗オンライン,https://shop.ec001.example/,青葉茶舗有限会社,佐藤 太郎,info@ec001.example,to,ja
            EC001,青葉茶舗オンライン,https://shop.ec001.example/,青葉茶舗有限会社,Jane Smith,jane@vendor.example,cc,en
            EC002,若竹染織オンライン,https://shop.ec002.example/,株式会社若竹染織,田中 花子,security@ec002.example,to,ja
            """;
    private static final String MEASURES = """
            site_code,measure_code,title,category,risk,status_before,recommended
            EC001,W-01,注文金額をサーバ側で再計算する,web_application,high,not_applied,yes
            EC001,W-02,重要な操作にトークンによる確認を入れる,web_application,medium,planned,yes
            EC001,P-01,不要なポートを閉じる,platform,low,applied,yes
            EC002,W-01,注文金額をサーバ側で再計算する,web_application,high,not_applied,yes
            """;

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final JdbcClient jdbc;
    private Instant now = at("2022-11-01T10:00");

    public Office(DataSource database) {
        jdbc = JdbcClient.create(database);
        var clock = new Clock() {

            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "settings",
                        Map.of(
                                "followup.sender.address", "followup@survey.example",
                                "followup.reply.address", "followup@survey.example",
                                "followup.reply.separator", "+",
                                "followup.letters.answers-per-sender-and-day", "3")));
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
        context.registerBean(JdbcClient.class, () -> jdbc);
        context.registerBean(Clock.class, () -> clock);
        var transactions = new DataSourceTransactionManager(database);
        context.registerBean("transactionManager", DataSourceTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.register(Transactions.class, AuditTrail.class, StoredMails.class);
        context.scan("followup.site", "followup.debrief", "followup.survey", "followup.outbox", "followup.letter");
        context.refresh();
        use(ImportingSites.class).importFile(SITES.getBytes(UTF_8), false);
        use(ImportingMeasures.class).importFile(MEASURES.getBytes(UTF_8), false);
        use(RegisteringDebriefs.class).register(new Site.Code("EC001"), LocalDate.of(2022, 10, 31));
    }

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    public <T> T use(Class<T> type) {
        return context.getBean(type);
    }

    /** A wall time in Tokyo, such as {@code 2023-01-31T10:00}. */
    static Instant at(String tokyo) {
        return LocalDateTime.parse(tokyo).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }

    public void moveTo(String tokyo) {
        now = at(tokyo);
    }

    public int sweepAt(String tokyo) {
        moveTo(tokyo);
        return use(RequestingDueSurveys.class).requestDue();
    }

    public Survey survey() {
        return use(Surveys.class).findCurrentBySite(new Site.Code("EC001")).orElseThrow();
    }

    List<QueuedMail> queued() {
        return use(Outbox.class).allFor(survey().reference().value());
    }

    List<QueuedMail> queued(String purpose) {
        return queued().stream().filter(mail -> mail.purpose().equals(purpose)).toList();
    }

    void everythingWasSent() {
        jdbc.sql("update queued_mail set state = 'SENT', sent_at = created_at, attempts = 1")
                .update();
    }

    DecodedMail decoded(QueuedMail mail) {
        return new MailDecoder().decode(use(Outbox.class).bytes(mail.id()));
    }

    String text(QueuedMail mail) {
        return decoded(mail).body().lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        context.close();
    }
}
