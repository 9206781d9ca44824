package followup.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How mail is fetched: {@code followup.mailbox.*} beside the server itself.
 *
 * @param sizeLimit a larger mail is not stored but recorded as refused, and fetched when the limit is raised; bounds the
 *     memory that one mail may take
 * @param connectTimeout for reaching the server, its encryption and greeting
 * @param readTimeout for each answer of the server; after it the connection counts as lost
 * @param watchFor how long one request to be told of new mail (IDLE) is kept up; servers may hang up after 30 minutes
 * @param watch whether the server is asked to tell of new mail at once; without it only the schedule looks
 * @param mark whether stored mails get the keyword {@value MailboxConnection#KEYWORD} where the server keeps keywords
 */
@ConfigurationProperties("followup.mailbox")
record FetchingRules(
        @DefaultValue("30MB") DataSize sizeLimit,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration readTimeout,
        @DefaultValue("25m") Duration watchFor,
        @DefaultValue("true") boolean watch,
        @DefaultValue("true") boolean mark) {

    FetchingRules {
        if (watchFor.compareTo(Duration.ofMinutes(29)) > 0) {
            throw new IllegalArgumentException("followup.mailbox.watch-for is " + watchFor + ": at most 29 minutes");
        }
    }
}
