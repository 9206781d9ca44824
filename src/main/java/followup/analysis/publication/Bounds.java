package followup.analysis.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NoFeasibleSolutionException;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.PivotSelectionRule;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.linear.UnboundedSolutionException;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/** What can be told about hidden figures by linear programming: exactly all that the sums and the shown figures tell. */
final class Bounds {

    /** Steps of one computation: 20,000. It takes a few hundred; Bland's rule keeps it from going round in circles. */
    private static final int STEPS = 20_000;

    /** What rounding may add to a bound. */
    private static final double ROUNDING = 1e-6;

    private final Map<Cell, Integer> unknowns = new LinkedHashMap<>();
    private final Map<Cell, Long> values;
    private final List<LinearConstraint> constraints = new ArrayList<>();

    Bounds(Map<Cell, Long> values, List<Sum> sums, Set<Cell> hidden) {
        this.values = values;
        hidden.forEach(cell -> unknowns.put(cell, unknowns.size()));
        for (var sum : sums) {
            if (sum.cells().anyMatch(hidden::contains)) {
                constraints.add(constraint(sum));
            }
        }
    }

    /** The smallest and the largest possible amount. */
    record Interval(double least, double most) {

        double width() {
            return most - least + ROUNDING;
        }
    }

    /** An unknown is what a hidden figure has above {@link #least}. */
    private LinearConstraint constraint(Sum sum) {
        var factors = new double[unknowns.size()];
        double known = known(sum.total(), 1, factors);
        for (var part : sum.parts()) {
            known += known(part, -1, factors);
        }
        return new LinearConstraint(factors, Relationship.EQ, -known);
    }

    private double known(Cell cell, int sign, double[] factors) {
        var unknown = unknowns.get(cell);
        if (unknown == null) {
            return sign * (double) value(cell);
        }
        factors[unknown] += sign;
        return sign * (double) least(cell);
    }

    /** Noughts are shown, so a hidden figure is at least 1; one hidden for its change may be nought all the same. */
    private long least(Cell cell) {
        return Math.min(1, value(cell));
    }

    private long value(Cell cell) {
        return values.getOrDefault(cell, 0L);
    }

    /** Whether the smallest and the largest possible amount are so far apart. What is true is possible: mostly one of them tells. */
    boolean areApart(Cell cell, int width) {
        double most = bound(cell, GoalType.MAXIMIZE);
        return most - value(cell) + ROUNDING >= width
                || new Interval(bound(cell, GoalType.MINIMIZE), most).width() >= width;
    }

    /** Where the shown figures contradict each other, since what they count was imported anew, no figure is safe. */
    Interval of(Cell cell) {
        return new Interval(bound(cell, GoalType.MINIMIZE), bound(cell, GoalType.MAXIMIZE));
    }

    private double bound(Cell cell, GoalType goal) {
        var wanted = new double[unknowns.size()];
        wanted[unknowns.getOrDefault(cell, -1)] = 1;
        try {
            return least(cell)
                    + new SimplexSolver()
                            .optimize(
                                    new MaxIter(STEPS),
                                    new LinearObjectiveFunction(wanted, 0),
                                    new LinearConstraintSet(constraints),
                                    goal,
                                    new NonNegativeConstraint(true),
                                    PivotSelectionRule.BLAND)
                            .getValue();
        } catch (UnboundedSolutionException anyAmount) {
            return Double.POSITIVE_INFINITY;
        } catch (NoFeasibleSolutionException contradiction) {
            return least(cell);
        }
    }
}
