package followup.analysis.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who has the published tables and tries to find what is hidden, by other means than those that hide it: by
 * solving the sums as equations, and by narrowing each figure down between what the others leave, again and again.
 */
final class Attacker {

    private static final double NOTHING = 1e-7;

    private final List<Cell> unknowns;
    private final List<double[]> equations = new ArrayList<>();
    private final Map<Cell, double[]> bounds = new HashMap<>();
    private final List<Sum> sums;
    private final Map<Cell, Long> shown;

    /** @param shown what is published; every other figure of the sums is unknown, and not nought */
    Attacker(Map<Cell, Long> shown, List<Sum> sums) {
        this.shown = shown;
        this.sums = sums;
        var hidden = new TreeSet<Cell>();
        sums.forEach(sum -> sum.cells().filter(cell -> !shown.containsKey(cell)).forEach(hidden::add));
        unknowns = List.copyOf(hidden);
        unknowns.forEach(cell -> bounds.put(cell, new double[] {1, Double.POSITIVE_INFINITY}));
        sums.forEach(this::equation);
    }

    private void equation(Sum sum) {
        var equation = new double[unknowns.size() + 1];
        put(sum.total(), 1, equation);
        sum.parts().forEach(part -> put(part, -1, equation));
        equations.add(equation);
    }

    private void put(Cell cell, int sign, double[] equation) {
        if (shown.containsKey(cell)) {
            equation[unknowns.size()] -= sign * shown.get(cell);
        } else {
            equation[unknowns.indexOf(cell)] += sign;
        }
    }

    /** The hidden figures of which the attacker knows more than that they are within {@code width}. */
    Set<Cell> foundWithin(int width) {
        solve();
        narrow();
        var found = new TreeSet<Cell>();
        bounds.forEach((cell, between) -> {
            if (between[1] - between[0] + NOTHING < width) {
                found.add(cell);
            }
        });
        return found;
    }

    /** Gauss and Jordan: an equation with one unknown left tells it. */
    private void solve() {
        int done = 0;
        for (int column = 0; column < unknowns.size() && done < equations.size(); column++) {
            int best = done;
            for (int row = done; row < equations.size(); row++) {
                best = Math.abs(equations.get(row)[column]) > Math.abs(equations.get(best)[column]) ? row : best;
            }
            if (Math.abs(equations.get(best)[column]) < NOTHING) {
                continue;
            }
            java.util.Collections.swap(equations, done, best);
            eliminate(done++, column);
        }
        for (var equation : equations) {
            int only = only(equation);
            if (only >= 0) {
                double told = equation[unknowns.size()] / equation[only];
                bounds.put(unknowns.get(only), new double[] {told, told});
            }
        }
    }

    private void eliminate(int pivot, int column) {
        var row = equations.get(pivot);
        double first = row[column];
        for (int each = 0; each < row.length; each++) {
            row[each] /= first;
        }
        for (var other : equations) {
            double factor = other == row ? 0 : other[column];
            for (int each = 0; factor != 0 && each < row.length; each++) {
                other[each] -= factor * row[each];
            }
        }
    }

    private int only(double[] equation) {
        int found = -1;
        for (int column = 0; column < unknowns.size(); column++) {
            if (Math.abs(equation[column]) > NOTHING) {
                if (found >= 0) {
                    return -1;
                }
                found = column;
            }
        }
        return found;
    }

    private void narrow() {
        boolean narrower = true;
        for (int round = 0; narrower && round < 200; round++) {
            narrower = false;
            for (var sum : sums) {
                double least = 0;
                double most = 0;
                for (var part : sum.parts()) {
                    least += of(part)[0];
                    most += of(part)[1];
                }
                narrower |= within(sum.total(), least, most);
                for (var part : sum.parts()) {
                    var own = of(part);
                    double others = most == Double.POSITIVE_INFINITY ? mostOfOthers(sum, part) : most - own[1];
                    narrower |= within(part, of(sum.total())[0] - others, of(sum.total())[1] - (least - own[0]));
                }
            }
        }
    }

    private double mostOfOthers(Sum sum, Cell part) {
        return sum.parts().stream()
                .filter(other -> !other.equals(part))
                .mapToDouble(other -> of(other)[1])
                .sum();
    }

    private double[] of(Cell cell) {
        var known = shown.get(cell);
        return known != null ? new double[] {known, known} : Objects.requireNonNull(bounds.get(cell));
    }

    private boolean within(Cell cell, double least, double most) {
        if (shown.containsKey(cell)) {
            return false;
        }
        var between = Objects.requireNonNull(bounds.get(cell));
        var now = new double[] {Math.max(between[0], least), Math.min(between[1], most)};
        bounds.put(cell, now);
        return now[0] > between[0] + NOTHING || now[1] < between[1] - NOTHING;
    }
}
