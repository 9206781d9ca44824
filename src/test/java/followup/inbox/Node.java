package followup.inbox;

import followup.HandClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The inbox of one node, wired by hand. */
final class Node {

    static final FetchingRules RULES = new FetchingRules(
            DataSize.ofKilobytes(100), Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(5), true, true);

    final HandClock clock = new HandClock(Instant.parse("2023-02-01T01:30:00.123456Z"));
    final List<StoredMail.Id> told = new CopyOnWriteArrayList<>();
    final JdbcClient jdbc;
    final StoredMails stored;
    final UnstoredMails unstored;
    final MailboxContact contact;
    final FetchingMail fetching;
    final ReconcilingMailbox reconciling;
    final MailboxWatch watch;

    Node(String name, DataSource dataSource, Mailbox mailbox) {
        this(name, dataSource, mailbox, RULES);
    }

    Node(String name, DataSource dataSource, Mailbox mailbox, FetchingRules rules) {
        jdbc = JdbcClient.create(dataSource);
        stored = new StoredMails(jdbc, clock);
        unstored = new UnstoredMails(jdbc, clock);
        contact = new MailboxContact(mailbox, clock);
        var inboxes = new Inboxes(jdbc, dataSource, name);
        var storing = new StoringMails(
                inboxes,
                stored,
                unstored,
                new TransactionTemplate(new JdbcTransactionManager(dataSource)),
                event -> told.add(((Inbox.MailStored) event).mail()));
        fetching = new FetchingMail(
                mailbox, new MailboxSession(mailbox, rules), rules, inboxes, unstored, storing, contact);
        reconciling = new ReconcilingMailbox(mailbox, fetching, stored, unstored, new Reconciliations(jdbc), clock);
        watch = new MailboxWatch(mailbox, rules, fetching, contact);
    }

    List<StoredMail> mails() {
        return stored.after(new StoredMail.Id(0), 10_000);
    }

    List<String> messageIds() {
        return mails().stream().map(mail -> mail.messageId().orElse("none")).toList();
    }
}
