package followup.outbox;

import followup.access.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox and its sender on one node, wired by hand. Public for the benchmarks and the stories of other packages. */
public final class Post {

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Queue<Object> events = new ConcurrentLinkedQueue<>();
    private final List<RuntimeException> listenerTroubles = new ArrayList<>();
    private final TransactionTemplate transactions;
    private volatile boolean remembers = true;
    private final Outbox outbox;
    private final SendingQueuedMails sending;
    private final StoppingSends stopping;
    private final PausedSending pausing;
    private final UnclearListing unclear;

    public Post(
            DataSource database, String node, Clock clock, @Nullable SmtpServer server, Eligibility... eligibility) {
        transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        var jdbc = JdbcClient.create(database);
        var durability = new Durability(database);
        var mails = new QueuedMails(jdbc);
        var claims = new Claims(jdbc, new NamedParameterJdbcTemplate(database), new Node(node), durability);
        for (var one : eligibility) {
            beans.addBean("eligibility" + beans.getBeanDefinitionCount(), one);
        }
        if (server != null) {
            beans.addBean("server", server);
        }
        var throttle = new Throttle();
        var audit = new AuditTrail(new JdbcTemplate(database), clock);
        stopping = new StoppingSends(new JdbcTemplate(database), audit, clock);
        var suspicion = new Suspicion(new JdbcTemplate(database));
        pausing = new PausedSending(suspicion, audit, clock);
        unclear = new UnclearListing(jdbc);
        outbox = new Outbox(mails, transactions, this::hear, audit, clock);
        sending = new SendingQueuedMails(
                mails,
                claims,
                new AskingEligibility(claims, beans.getBeanProvider(Eligibility.class), stopping, throttle),
                throttle,
                suspicion,
                new RecordingOutcomes(claims, transactions, this::hear),
                new RecoveringClaims(claims, mails, durability, transactions, this::hear, clock),
                durability,
                transactions,
                beans.getBeanProvider(SmtpServer.class),
                stopping,
                clock);
    }

    private void hear(Object event) {
        synchronized (listenerTroubles) {
            if (!listenerTroubles.isEmpty()) {
                throw listenerTroubles.removeFirst();
            }
        }
        if (remembers) {
            events.add(event);
        }
    }

    /** For a hundred thousand mails. */
    public Post forgettingEvents() {
        remembers = false;
        return this;
    }

    /** The next listeners to hear of an event fail. */
    void listenersFail(int times) {
        synchronized (listenerTroubles) {
            for (int time = 0; time < times; time++) {
                listenerTroubles.add(new IllegalStateException("a listener fails, as told"));
            }
        }
    }

    public Outbox outbox() {
        return outbox;
    }

    PausedSending pausing() {
        return pausing;
    }

    UnclearListing unclear() {
        return unclear;
    }

    public SendingQueuedMails sending() {
        return sending;
    }

    StoppingSends stopping() {
        return stopping;
    }

    public void inTransaction(Runnable work) {
        transactions.executeWithoutResult(status -> work.run());
    }

    TransactionTemplate transactions() {
        return transactions;
    }

    <E> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** A small mail for survey FU-{@code number}. */
    public static MailDraft mail(int number, Instant notBefore) {
        return mail(number, "contact" + number + "@example.jp", notBefore);
    }

    static MailDraft mail(int number, String recipient, Instant notBefore) {
        var id = "<" + number + ".request@survey.example.jp>";
        var text = """
                From: survey@example.jp
                To: %s
                Subject: FU-%d
                Message-ID: %s
                Content-Type: text/plain; charset=us-ascii

                How are you?
                .
                ..dots
                """.formatted(recipient, number, id).replace("\n", "\r\n");
        return new MailDraft(
                "FU-" + number,
                "request",
                recipient,
                "bounce@survey.example.jp",
                id,
                "FU-" + number,
                text.getBytes(StandardCharsets.US_ASCII),
                "request",
                "1",
                notBefore);
    }
}
