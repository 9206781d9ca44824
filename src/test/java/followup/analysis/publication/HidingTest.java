package followup.analysis.publication;

import static org.assertj.core.api.Assertions.assertThat;

import followup.analysis.publication.Hiding.Earlier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated programmes are published, and an attacker tries to compute what is hidden. */
class HidingTest {

    private static final Layout LAYOUT = Layout.ALL;

    @Test
    void whatIsSaidToAddUpDoes() {
        var values = new SomeProgramme(1, 100).counts().values();
        for (var sum : LAYOUT.sums()) {
            assertThat(sum.parts().stream().mapToLong(values::get).sum()).isEqualTo(values.get(sum.total()));
        }
        assertThat(values.values()).allMatch(value -> value >= 0);
    }

    @ParameterizedTest
    @CsvSource({"12, 3", "50, 5", "400, 8"})
    void whatIsHiddenCannotBeComputed(int size, int smallest) {
        for (long seed = 1; seed <= 2; seed++) {
            var counts = new SomeProgramme(seed, size).counts();
            var hidden = alone(counts, smallest);

            assertThat(hidden).containsKeys(counts.fewer(smallest).toArray(Cell[]::new));
            assertThat(attack(counts, hidden.keySet()).foundWithin(smallest))
                    .as("seed %d", seed)
                    .doesNotContainAnyElementsOf(notToBeSeen(hidden));
        }
    }

    @Test
    void withoutHidingFurtherFiguresTheAttackSucceeds() {
        for (long seed = 1; seed <= 2; seed++) {
            var counts = new SomeProgramme(seed, 50).counts();
            assertThat(attack(counts, counts.fewer(5)).foundWithin(1))
                    .as("seed %d", seed)
                    .isNotEmpty();
        }
    }

    @Test
    void ofAManySitesAlmostEverythingIsShown() {
        var counts = new SomeProgramme(7, 3000).counts();
        assertThat(alone(counts, 5).keySet()).hasSizeLessThan(LAYOUT.cells().size() / 5);
    }

    @Test
    void ofAFewSitesNothingIsTold() {
        var counts = new SomeProgramme(8, 4).counts();
        var values = counts.values();
        assertThat(notToBeSeen(alone(counts, 5)))
                .containsAll(LAYOUT.cells().stream()
                        .filter(cell -> Objects.requireNonNull(values.get(cell)) > 0)
                        .toList());
    }

    @Test
    void anEditionOfWhatDidNotChangeIsTheSame() {
        var programme = new SomeProgramme(9, 60);
        var first = alone(programme.counts(), 5);

        assertThat(beside(programme.counts(), 5, List.of(earlier(1, programme.counts(), first)))
                        .map(Map::keySet))
                .contains(first.keySet());
    }

    @ParameterizedTest
    @CsvSource({"60, 2", "200, 40"})
    void severalEditionsTellNoMoreThanEach(int size, int changes) {
        int made = 0;
        for (long seed = 1; seed <= 2; seed++) {
            var programme = new SomeProgramme(seed, size);
            var editions = new ArrayList<Earlier>();
            editions.add(earlier(1, programme.counts(), alone(programme.counts(), 5)));
            for (int day = 2; day <= 3; day++) {
                programme.somethingHappensTo(changes);
                var counts = programme.counts();
                var hidden = beside(counts, 5, editions);
                if (hidden.isPresent()) {
                    made++;
                    noDifferenceIsOfFew(counts, hidden.get().keySet(), editions);
                    for (var edition : editions) {
                        assertThat(attackBoth(counts, hidden.get().keySet(), edition)
                                        .foundWithin(5))
                                .as("seed %d, day %d beside %s", seed, day, edition.asOf())
                                .doesNotContainAnyElementsOf(notToBeSeen(hidden.get()))
                                .doesNotContainAnyElementsOf(notToBeSeen(counts, edition));
                    }
                    editions.add(earlier(day, counts, hidden.get()));
                }
            }
        }
        assertThat(made).isPositive();
    }

    @Test
    void madeForItselfASecondEditionWouldTellWhatFewDid() {
        var programme = new SomeProgramme(3, 200);
        var before = programme.counts();
        var first = alone(before, 5);
        programme.somethingHappensTo(2);
        var after = programme.counts();
        var second = alone(after, 5);

        var few = after.changedByFewer(before, 1, 5);
        few.removeAll(first.keySet());
        few.removeAll(second.keySet());
        assertThat(few).isNotEmpty();
    }

    private static void noDifferenceIsOfFew(Counts counts, Set<Cell> hidden, List<Earlier> editions) {
        for (var edition : editions) {
            var few = counts.changedByFewer(edition.counts(), 1, 5);
            few.removeAll(hidden);
            few.removeAll(edition.hidden());
            assertThat(few).isEmpty();
        }
    }

    private static Map<Cell, Reason> alone(Counts counts, int smallest) {
        return beside(counts, smallest, List.of()).orElseThrow();
    }

    private static Optional<Map<Cell, Reason>> beside(Counts counts, int smallest, List<Earlier> editions) {
        return new Hiding(LAYOUT, smallest, counts).beside(editions);
    }

    private static Earlier earlier(int day, Counts counts, Map<Cell, Reason> hidden) {
        return new Earlier(
                LocalDate.of(2023, 1, day),
                shown(counts, hidden.keySet()),
                hidden.keySet(),
                notToBeSeen(hidden),
                counts);
    }

    /** The others only cover them; some of these can be computed, which does no harm. */
    private static Set<Cell> notToBeSeen(Map<Cell, Reason> hidden) {
        var cells = new TreeSet<Cell>();
        hidden.forEach((cell, reason) -> {
            if (reason != Reason.COVERS_OTHERS) {
                cells.add(cell);
            }
        });
        return cells;
    }

    /** In the earlier edition, under the names that {@link #attackBoth} gives them. */
    private static Set<Cell> notToBeSeen(Counts counts, Earlier edition) {
        var same = counts.changedByFewer(edition.counts(), 0, 1);
        var cells = new TreeSet<Cell>();
        edition.notToBeSeen().forEach(cell -> cells.add(theirs(cell, same)));
        return cells;
    }

    private static Map<Cell, Long> shown(Counts counts, Set<Cell> hidden) {
        var shown = new TreeMap<>(counts.values());
        shown.keySet().removeAll(hidden);
        return shown;
    }

    private static Attacker attack(Counts counts, Set<Cell> hidden) {
        return new Attacker(shown(counts, hidden), LAYOUT.sums());
    }

    /** An attacker who even knows which figures did not change from one edition to the other. */
    private static Attacker attackBoth(Counts counts, Set<Cell> hidden, Earlier edition) {
        var same = counts.changedByFewer(edition.counts(), 0, 1);
        var shown = new HashMap<>(shown(counts, hidden));
        edition.shown().forEach((cell, amount) -> shown.put(theirs(cell, same), amount));
        var sums = new ArrayList<>(LAYOUT.sums());
        LAYOUT.sums()
                .forEach(sum -> sums.add(new Sum(
                        theirs(sum.total(), same),
                        sum.parts().stream().map(part -> theirs(part, same)).toList())));
        return new Attacker(shown, sums);
    }

    private static Cell theirs(Cell cell, Set<Cell> same) {
        return same.contains(cell) ? cell : new Cell("earlier " + cell.table(), cell.row(), cell.column());
    }
}
