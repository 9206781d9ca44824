package followup.analysis.publication;

import java.util.List;
import java.util.stream.Stream;

/** Something everybody knows: the parts add up to the total. */
record Sum(Cell total, List<Cell> parts) {

    Stream<Cell> cells() {
        return Stream.concat(Stream.of(total), parts.stream());
    }

    boolean has(Cell cell) {
        return total.equals(cell) || parts.contains(cell);
    }
}
