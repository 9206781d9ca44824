package followup.analysis.publication;

import static followup.countermeasure.LedgerParts.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.countermeasure.AskedDays;
import followup.countermeasure.LedgerParts;
import followup.site.Risk;
import followup.site.Status;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class PublishingBehaviour {

    private LedgerParts parts;

    abstract DataSource database();

    @BeforeEach
    void open() {
        parts = new LedgerParts(database());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void anEditionIsKeptAndHidesWhatIsSmall() {
        for (int number = 10; number < 30; number++) {
            var shop = parts.site("EC0" + number);
            parts.measure(shop, "W-01", number < 12 ? Risk.LOW : Risk.HIGH, Status.NOT_APPLIED);
            parts.measure(shop, "W-02", Risk.MEDIUM, Status.NOT_APPLIED);
            if (number < 18) {
                parts.accept(
                        parts.survey(shop),
                        shop,
                        parts.mail(number),
                        "reader",
                        parts.today(),
                        List.of(answer("W-02", Status.APPLIED)),
                        List.of("秘密の独自対策"));
            }
        }
        parts.clock.moveTo("2023-02-01T10:00");
        var asOf = parts.get(AskedDays.class).asOf("2023-01-31");

        var edition = parts.get(PublishingEditions.class).publish(asOf);

        assertThat(parts.get(Editions.class).all()).containsExactly(edition);
        assertThat(edition.figure(Layout.BY_RISK, "", "NEWLY_APPLIED")).contains(8L);
        assertThat(edition.figure(Layout.BY_RISK, "LOW", "NO_ANSWER")).isEmpty();
        assertThat(edition.figure(Layout.BY_RISK, "LOW", "")).isEmpty();
        assertThat(edition.hidden().size()).isGreaterThan(2);
        assertThat(everythingKept()).isNotEmpty().noneMatch(text -> text.contains("秘密"));
        assertThatThrownBy(() -> parts.get(PublishingEditions.class).publish(asOf))
                .hasMessageStartingWith("There is an edition of 2023-01-31");
        assertThatThrownBy(() -> parts.get(PublishingEditions.class)
                        .draft(parts.get(AskedDays.class).asOf("2023-02-01")))
                .hasMessageStartingWith("2023-02-01 is not over yet");
    }

    private List<String> everythingKept() {
        var kept = new ArrayList<String>();
        parts.jdbc.sql("select * from public_cell").query().listOfRows().forEach(row -> kept.add(row.toString()));
        return kept;
    }
}
