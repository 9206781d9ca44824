package followup.analysis.web;

import followup.analysis.web.Svg.Anchor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The three kinds of charts. What they show stands in the table under each, too. */
final class Charts {

    private static final int WIDTH = 780;
    private static final int LABELS = 200;
    private static final int BAR = 20;
    private static final int GAP = 8;
    private static final int RIGHT = 110;

    /** A number is written into its box where there is room for it and a little more. */
    private static final double ROOM = 6;

    private Charts() {}

    /** A part of a bar. */
    record Part(Fill fill, String name, long count) {}

    /** One bar; of an empty one only the label is drawn. */
    record Bar(String label, List<Part> parts) {

        long sum() {
            return parts.stream().mapToLong(Part::count).sum();
        }
    }

    /** {@code count} of {@code of}, with the words at the end of the bar. */
    record Share(String label, long count, long of, String words) {}

    /** Bars of one length, their parts in proportion, with a legend in the order of the parts; for comparing how groups are composed. */
    static String composition(String id, String title, String description, List<Bar> bars) {
        var legend = new EnumMap<Fill, String>(Fill.class);
        bars.forEach(bar -> bar.parts().stream()
                .filter(part -> part.count() > 0)
                .forEach(part -> legend.putIfAbsent(part.fill(), part.name())));
        var lines = legendLines(legend);
        int top = lines.size() * (BAR + 4) + GAP;
        var svg = new Svg(id, WIDTH, top + bars.size() * (BAR + GAP), title, description);
        for (int line = 0; line < lines.size(); line++) {
            double x = 0;
            for (var fill : lines.get(line)) {
                svg.box(x, line * (BAR + 4) + 2.0, 18, 14, fill);
                svg.text(x + 23, line * (BAR + 4) + 14.0, Anchor.START, legend.getOrDefault(fill, ""));
                x += 23 + Svg.widthOf(legend.getOrDefault(fill, "")) + 16;
            }
        }
        for (int place = 0; place < bars.size(); place++) {
            composed(svg, bars.get(place), top + place * (BAR + GAP));
        }
        return svg.written();
    }

    private static List<List<Fill>> legendLines(Map<Fill, String> legend) {
        var lines = new ArrayList<List<Fill>>();
        double x = WIDTH;
        for (var entry : legend.entrySet()) {
            double room = 23 + Svg.widthOf(entry.getValue()) + 16;
            if (x + room > WIDTH) {
                lines.add(new ArrayList<>());
                x = 0;
            }
            lines.getLast().add(entry.getKey());
            x += room;
        }
        return lines;
    }

    private static void composed(Svg svg, Bar bar, double y) {
        svg.text(LABELS - 8.0, y + 15, Anchor.END, Svg.fitting(bar.label(), LABELS - 12.0));
        double length = WIDTH - LABELS - 2.0;
        double x = LABELS;
        for (var part : bar.parts()) {
            double width = bar.sum() == 0 ? 0 : length * part.count() / bar.sum();
            if (width > 0) {
                svg.box(x, y, width, BAR, part.fill());
                var number = Shown.grouped(part.count());
                if (Svg.widthOf(number) + ROOM < width) {
                    svg.numberIn(x + width / 2, y + 15, number);
                }
            }
            x += width;
        }
    }

    /** Each bar as long as its whole, the counted part filled; for shares of wholes of different size. */
    static String shares(String id, String title, String description, List<Share> shares) {
        var svg = new Svg(id, WIDTH, GAP + shares.size() * (BAR + GAP), title, description);
        long most = Math.max(1, shares.stream().mapToLong(Share::of).max().orElse(1));
        double length = WIDTH - LABELS - RIGHT;
        for (int place = 0; place < shares.size(); place++) {
            var share = shares.get(place);
            double y = GAP + place * (BAR + GAP);
            svg.text(LABELS - 8.0, y + 15, Anchor.END, Svg.fitting(share.label(), LABELS - 12.0));
            double whole = length * share.of() / most;
            if (share.of() > 0) {
                svg.box(LABELS, y, whole, BAR, Fill.REST);
            }
            if (share.count() > 0) {
                svg.box(LABELS, y, length * share.count() / most, BAR, Fill.PLAIN);
            }
            svg.text(LABELS + whole + 6, y + 15, Anchor.START, share.words());
        }
        return svg.written();
    }

    /** Upright columns, with their numbers above and their names below; for distributions. */
    static String columns(String id, String title, String description, List<Share> columns) {
        int tall = 160;
        var svg = new Svg(id, WIDTH, tall + 50, title, description);
        long most = Math.max(1, columns.stream().mapToLong(Share::count).max().orElse(1));
        double step = Math.min(70, (WIDTH - 20.0) / Math.max(1, columns.size()));
        for (int place = 0; place < columns.size(); place++) {
            var column = columns.get(place);
            double height = (double) tall * column.count() / most;
            double x = 10 + place * step;
            if (column.count() > 0) {
                svg.box(x + step * 0.15, 20 + tall - height, step * 0.7, height, Fill.PLAIN);
                svg.text(x + step / 2, 16 + tall - height, Anchor.MIDDLE, column.words());
            }
            svg.text(x + step / 2, tall + 38.0, Anchor.MIDDLE, Svg.fitting(column.label(), step));
        }
        svg.line(10, 20.0 + tall, 10 + step * columns.size(), 20.0 + tall);
        return svg.written();
    }
}
