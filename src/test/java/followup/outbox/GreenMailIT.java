package followup.outbox;

import static followup.outbox.Post.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import followup.Databases;
import followup.HandClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Against a mail server that is not ours. */
class GreenMailIT {

    private static final Instant NOW = Instant.parse("2023-01-31T01:00:00Z");

    @Test
    void mailsArriveInTheirMailboxes() throws Exception {
        var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        greenMail.start();
        try {
            var server = SmtpServer.unencrypted("127.0.0.1", greenMail.getSmtp().getPort());
            var post = new Post(Databases.h2(), "node-1", new HandClock(NOW), server);
            for (int number = 1; number <= 30; number++) {
                post.outbox().queue(mail(number, NOW));
            }
            assertThat(post.sending().sendDue()).isEqualTo(30);
            assertThat(greenMail.getReceivedMessages()).hasSize(30);
            var arrived = greenMail.getReceivedMessagesForDomain("contact7@example.jp")[0];
            assertThat(arrived.getHeader("Message-ID", null))
                    .isEqualTo(mail(7, NOW).messageId());
            assertThat((String) arrived.getContent()).startsWith("How are you?\r\n.\r\n..dots");
        } finally {
            greenMail.stop();
        }
    }
}
