package followup.outbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails of which nobody knows whether they went out, oldest first: a read model. */
@Component
public class UnclearListing {

    /** Unclear mails keep their node, so that this condition leads along its index past all others. */
    private static final String UNCLEAR = " from queued_mail where node >= '' and state = 'UNCLEAR'";

    private final JdbcClient jdbc;

    UnclearListing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param begunAt when it was last handed to the mail server, or was about to be; null when that is not known */
    public record Row(QueuedMail mail, @Nullable Instant begunAt) {}

    public long count() {
        return jdbc.sql("select count(*)" + UNCLEAR).query(Long.class).single();
    }

    public List<Row> page(long offset, int limit) {
        return jdbc.sql("select *" + UNCLEAR + " order by id offset :offset rows fetch first :limit rows only")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> new Row(QueuedMails.mail(row, number), QueuedMails.instant(row, "claimed_at")))
                .list();
    }
}
