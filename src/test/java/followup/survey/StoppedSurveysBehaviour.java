package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;

import followup.outbox.MailDraft;
import followup.outbox.Outbox;
import followup.outbox.StoppingSends;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a stop of all sending means for surveys that fall due meanwhile. */
abstract class StoppedSurveysBehaviour {

    private Desk desk;

    abstract DataSource database();

    @BeforeEach
    void open() {
        desk = new Desk(database(), "2022-12-01T09:00");
        desk.site("EC001");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whatFallsDueDuringAStopGoesOnceInTheNextWindow() {
        desk.debrief("EC001", "2022-10-31");
        desk.use(StoppingSends.class).stop("宛先を確認するため");
        assertThat(desk.sweepAt("2023-01-31T10:00")).isZero();
        assertThat(desk.sweepAt("2023-02-03T16:59")).isZero();

        desk.moveTo("2023-02-03T19:00");
        desk.use(StoppingSends.class).resume();
        assertThat(desk.sweep()).isZero();
        assertThat(desk.sweepAt("2023-02-04T12:00")).isZero();
        assertThat(desk.sweepAt("2023-02-06T10:00")).isEqualTo(1);
        assertThat(desk.sweepAt("2023-02-06T10:01")).isZero();
        assertThat(desk.post.purposes()).containsExactly("EC001 request");
        assertThat(desk.survey("EC001").nextOn()).contains(LocalDate.of(2023, 2, 20));
    }

    @Test
    void aReminderDoesNotFollowOnTheHeelsOfARequestThatLeftLate() {
        var survey = desk.debrief("EC001", "2022-10-31");
        desk.sweepAt("2023-01-31T10:00");
        queue(survey, "request");
        desk.use(StoppingSends.class).stop("宛先を確認するため");
        desk.moveTo("2023-02-15T09:00");
        desk.use(StoppingSends.class).resume();

        assertThat(desk.sweepAt("2023-02-15T10:00")).isZero();
        assertThat(desk.survey("EC001").nextOn()).contains(LocalDate.of(2023, 3, 1));
        desk.jdbc
                .sql("update queued_mail set state = 'SENT', sent_at = ?")
                .param(Desk.at("2023-02-15T10:01").atOffset(java.time.ZoneOffset.UTC))
                .update();
        assertThat(desk.sweepAt("2023-03-01T10:00")).isEqualTo(1);
        assertThat(desk.post.purposes()).containsExactly("EC001 request", "EC001 reminder-1");
    }

    private void queue(Survey survey, String purpose) {
        desk.use(Outbox.class)
                .queue(new MailDraft(
                        survey.reference().value(),
                        purpose,
                        "info@ec001.example",
                        "",
                        "<1@survey.example>",
                        "調査",
                        new byte[] {1},
                        "ja/request",
                        "1",
                        desk.clock.instant()));
    }
}
