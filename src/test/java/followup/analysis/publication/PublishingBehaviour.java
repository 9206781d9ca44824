package followup.analysis.publication;

import static followup.countermeasure.LedgerParts.answer;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import followup.countermeasure.AsOf;
import followup.countermeasure.AskedDays;
import followup.countermeasure.LedgerParts;
import followup.site.Risk;
import followup.site.Status;
import followup.wording.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Test
    void ofTwoWhoPublishTheSameDayAtOnceOneIsToldOfTheOther() throws Exception {
        for (int number = 10; number < 30; number++) {
            parts.measure(parts.site("EC0" + number), "W-01", Risk.HIGH, Status.NOT_APPLIED);
        }
        parts.clock.moveTo("2023-03-01T10:00");
        for (int day = 1; day <= 8; day++) {
            var asOf = parts.get(AskedDays.class).asOf("2023-02-0" + day);

            var told = atOnce(() -> published(asOf), () -> published(asOf));

            assertThat(told)
                    .contains("published")
                    .anyMatch(words -> words.startsWith("Somebody else is publishing")
                            || words.startsWith("There is an edition of " + asOf.day()));
            assertThat(parts.get(Editions.class).all()).hasSize(day);
        }
    }

    @Test
    void ofTwoWhoPublishTwoDaysAtOnceWhoeverIsToldSoHasPublished() throws Exception {
        for (int number = 10; number < 30; number++) {
            parts.measure(parts.site("EC0" + number), "W-01", Risk.HIGH, Status.NOT_APPLIED);
        }
        parts.clock.moveTo("2023-03-01T10:00");
        var earlier = parts.get(AskedDays.class).asOf("2023-02-01");
        var later = parts.get(AskedDays.class).asOf("2023-02-02");

        var told = atOnce(() -> published(earlier), () -> published(later));

        var kept = parts.get(Editions.class).all().stream().map(Edition::asOf).toList();
        assertThat(kept).hasSize((int) told.stream().filter("published"::equals).count());
        assertThat(kept).isNotEmpty().isSubsetOf(later.day(), earlier.day()).isSortedAccordingTo(reverseOrder());
    }

    @Test
    void nobodyWaitsForWhoeverIsPublishing() {
        for (int number = 10; number < 30; number++) {
            parts.measure(parts.site("EC0" + number), "W-01", Risk.HIGH, Status.NOT_APPLIED);
        }
        parts.clock.moveTo("2023-02-01T10:00");
        var asOf = parts.get(AskedDays.class).asOf("2023-01-31");

        var told = new TransactionTemplate(parts.get(PlatformTransactionManager.class)).execute(status -> {
            parts.get(Editions.class).lock();
            return CompletableFuture.supplyAsync(() -> published(asOf)).join();
        });

        assertThat(told).startsWith("Somebody else is publishing");
        assertThat(published(asOf)).isEqualTo("published");
    }

    private String published(AsOf asOf) {
        try {
            parts.get(PublishingEditions.class).publish(asOf);
            return "published";
        } catch (Refusal refusal) {
            return refusal.words().en();
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var people = Executors.newFixedThreadPool(2)) {
            var told = new ArrayList<String>();
            for (var done : people.invokeAll(List.of(waiting(start, one), waiting(start, other)))) {
                told.add(done.get());
            }
            return told;
        }
    }

    private static Callable<String> waiting(CyclicBarrier start, Callable<String> then) {
        return () -> {
            start.await();
            return then.call();
        };
    }

    private List<String> everythingKept() {
        var kept = new ArrayList<String>();
        parts.jdbc.sql("select * from public_cell").query().listOfRows().forEach(row -> kept.add(row.toString()));
        return kept;
    }
}
