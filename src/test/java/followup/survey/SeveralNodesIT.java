package followup.survey;

import static org.assertj.core.api.Assertions.assertThat;

import followup.Databases;
import followup.wording.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two nodes that sweep one PostgreSQL at the same moment. */
class SeveralNodesIT {

    private static final int SITES = 400;

    @Test
    void everyWaveFallsDueOnceHoweverManyNodesSweep() throws Exception {
        var database = Databases.postgres();
        try (var one = new Desk(database, "2022-12-01T09:00");
                var other = new Desk(database, "2023-01-31T10:00");
                var threads = Executors.newFixedThreadPool(2)) {
            for (int number = 1; number <= SITES; number++) {
                one.site("EC%04d".formatted(number));
                one.debrief("EC%04d".formatted(number), "2022-10-31");
            }
            one.moveTo("2023-01-31T10:00");
            var start = new CyclicBarrier(2);
            var sweeps = threads.invokeAll(Stream.of(one, other)
                    .<Callable<Integer>>map(node -> () -> {
                        start.await();
                        return node.sweep();
                    })
                    .toList());

            assertThat(sweeps.get(0).get() + sweeps.get(1).get()).isEqualTo(SITES);
            var told = new ArrayList<>(one.post.purposes());
            told.addAll(other.post.purposes());
            assertThat(told).hasSize(SITES).doesNotHaveDuplicates();
            assertThat(one.row("select count(*) as n from survey where state = 'REQUESTED'")
                            .get("n"))
                    .hasToString(String.valueOf(SITES));
            assertThat(one.sweep() + other.sweep()).isZero();
        }
    }

    @Test
    void aChangeByHandAndASweepDoNotOverwriteEachOther() throws Exception {
        var database = Databases.postgres();
        try (var one = new Desk(database, "2022-12-01T09:00");
                var other = new Desk(database, "2023-01-31T10:00")) {
            one.site("EC001");
            var survey = one.debrief("EC001", "2022-10-31");
            var stale = one.surveys.findByReference(survey.reference()).orElseThrow();
            other.use(HoldingSurveys.class).hold(survey.reference(), "確認中");
            stale.cancel(Bilingual.plain("stale"));

            assertThat(one.surveys.saveAll(List.of(stale))).isEmpty();
            assertThat(one.survey("EC001").onHold()).isTrue();
            assertThat(one.traces(survey.reference().value())).noneMatch(trace -> trace.contains("stale"));
        }
    }
}
