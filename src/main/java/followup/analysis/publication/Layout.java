package followup.analysis.publication;

import followup.site.AssessmentStep;
import followup.site.Category;
import followup.site.Risk;
import followup.site.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tables of an edition and how their figures hang together. The measures' tables share their sums over the rows; the
 * number of sites diagnosed is a figure of the steps and the sum of the risk levels.
 *
 * <p>There is no table by measure: a title may belong to one company alone.
 */
public final class Layout {

    public static final String STEPS = "steps";
    public static final String WORST_RISKS = "worst-risks";
    public static final String BY_RISK = "by-risk";
    public static final String BY_CATEGORY = "by-category";
    public static final String BY_BEFORE = "by-before";
    public static final List<String> TABLES = List.of(STEPS, WORST_RISKS, BY_RISK, BY_CATEGORY, BY_BEFORE);
    public static final String DONE = "DONE";
    public static final String OPEN = "OPEN";
    public static final String NONE = "NONE";

    static final Layout ALL = new Layout();

    private final List<Cell> cells = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<Cell, Integer> places = new HashMap<>();

    private Layout() {
        for (var step : rows(STEPS)) {
            sums.add(new Sum(total(STEPS, "", ""), List.of(new Cell(STEPS, step, DONE), new Cell(STEPS, step, OPEN))));
        }
        for (var category : rows(WORST_RISKS)) {
            sums.add(new Sum(total(WORST_RISKS, category, ""), parts(WORST_RISKS, category)));
        }
        sums.add(new Sum(total(BY_RISK, "", ""), parts(BY_RISK, "")));
        for (var table : List.of(BY_RISK, BY_CATEGORY, BY_BEFORE)) {
            for (var row : rows(table)) {
                sums.add(new Sum(new Cell(table, row, ""), parts(table, row)));
            }
            for (var column : columns(table)) {
                sums.add(new Sum(
                        total(table, "", column),
                        rows(table).stream()
                                .map(row -> new Cell(table, row, column))
                                .toList()));
            }
        }
        sums.stream().flatMap(Sum::cells).forEach(this::place);
    }

    private void place(Cell cell) {
        if (places.putIfAbsent(cell, cells.size()) == null) {
            cells.add(cell);
        }
    }

    /** The figure in which tables share their sums. */
    public static Cell total(String table, String row, String column) {
        return switch (table) {
            case STEPS -> column.isEmpty() ? new Cell(STEPS, "", "") : new Cell(STEPS, row, column);
            case WORST_RISKS ->
                column.isEmpty()
                        ? new Cell(STEPS, AssessmentStep.DIAGNOSIS.name(), DONE)
                        : new Cell(table, row, column);
            default -> row.isEmpty() ? new Cell("measures", "", column) : new Cell(table, row, column);
        };
    }

    private static List<Cell> parts(String table, String row) {
        return columns(table).stream().map(column -> total(table, row, column)).toList();
    }

    public static List<String> rows(String table) {
        return switch (table) {
            case STEPS -> names(AssessmentStep.values());
            case WORST_RISKS -> List.of(Category.WEB_APPLICATION.name(), Category.PLATFORM.name());
            case BY_RISK -> risks();
            case BY_CATEGORY -> names(Category.values());
            case BY_BEFORE -> names(Status.values());
            default -> throw new IllegalArgumentException("no table " + table);
        };
    }

    public static List<String> columns(String table) {
        return switch (table) {
            case STEPS -> List.of(DONE, OPEN);
            case WORST_RISKS -> risks();
            default -> names(Outcome.values());
        };
    }

    /** Whether its rows add up: a site has done several steps, and a worst risk of each kind. */
    public static boolean hasSumsOverRows(String table) {
        return !table.equals(STEPS) && !table.equals(WORST_RISKS);
    }

    private static List<String> risks() {
        return Stream.concat(names(Risk.values()).stream(), Stream.of(NONE)).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    List<Cell> cells() {
        return cells;
    }

    List<Sum> sums() {
        return sums;
    }

    int place(String table, String row, String column) {
        return places.getOrDefault(new Cell(table, row, column), -1);
    }

    int placeOf(Cell cell) {
        return places.getOrDefault(cell, -1);
    }
}
