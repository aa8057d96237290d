package org.yuanba.fund.trace.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Money flowing from left to right through three columns, as shapes of an SVG. Every ribbon is as thick as its amount.
 *
 * @param height height of the picture
 * @param nodes the bars
 * @param ribbons what flows between them
 */
public record Sankey(int height, List<Node> nodes, List<Ribbon> ribbons) {

    /** Width of the picture. */
    public static final int WIDTH = 760;

    private static final int BAR = 10;
    private static final int GAP = 14;
    private static final int BODY = 300;
    private static final int ROW = 30;
    private static final int TOP = 8;
    private static final double LEAST = 1.5;
    private static final int[] X = {0, 300, 560};
    private static final int COLOURS = 6;

    /**
     * A bar.
     *
     * @param label what it is
     * @param fen how much
     * @param x left edge
     * @param y upper edge
     * @param thick its height
     * @param colour number of its colour
     * @param isLast whether it stands in the last column
     */
    public record Node(String label, long fen, int x, String y, String thick, int colour, boolean isLast) {

        /** Where its words begin. */
        public int textX() {
            return x + BAR + 6;
        }

        /** The middle of the bar. */
        public String middle() {
            return number(Double.parseDouble(y) + Double.parseDouble(thick) / 2);
        }
    }

    /**
     * A ribbon.
     *
     * @param path its shape
     * @param colour number of its colour
     * @param said from where to where and how much, for who cannot see it
     */
    public record Ribbon(String path, int colour, String said) {}

    /**
     * A flow between two bars.
     *
     * @param column 0 from the first column, 1 from the second
     * @param from label of the bar it leaves
     * @param to label of the bar it reaches
     * @param fen how much
     */
    public record Flow(int column, String from, String to, long fen) {}

    /** Draws the flows; those of nothing are left out. */
    public static Sankey of(List<Flow> flows) {
        var shown = flows.stream().filter(flow -> flow.fen() > 0).toList();
        var columns = new ArrayList<Map<String, Long>>();
        for (int column = 0; column < X.length; column++) {
            columns.add(new LinkedHashMap<>());
        }
        for (var flow : shown) {
            if (flow.column() == 0) {
                columns.get(0).merge(flow.from(), flow.fen(), Long::sum);
                columns.get(1).merge(flow.to(), flow.fen(), Long::sum);
            } else {
                columns.get(2).merge(flow.to(), flow.fen(), Long::sum);
            }
        }
        return new Drawing(columns).draw(shown);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** Places bars, then lays ribbons between them. */
    private static final class Drawing {

        private final List<Map<String, Long>> columns;
        private final List<Map<String, double[]>> places = new ArrayList<>();
        private final List<Node> nodes = new ArrayList<>();
        private final double scale;
        private final int height;

        Drawing(List<Map<String, Long>> columns) {
            this.columns = columns;
            var most = columns.stream().mapToInt(Map::size).max().orElse(0);
            var sum = columns.stream()
                    .mapToLong(column ->
                            column.values().stream().mapToLong(Long::longValue).sum())
                    .max()
                    .orElse(0);
            var body = Math.max(BODY, most * ROW - most * GAP);
            this.scale = sum == 0 ? 0 : (double) body / sum;
            this.height = body + most * GAP + 2 * TOP;
        }

        Sankey draw(List<Flow> flows) {
            for (int column = 0; column < columns.size(); column++) {
                bars(column);
            }
            var order = flows.stream()
                    .sorted(Comparator.comparingInt(Flow::column)
                            .thenComparingInt(flow -> index(flow.column(), flow.from()))
                            .thenComparingInt(flow -> index(flow.column() + 1, flow.to())))
                    .toList();
            var ribbons = new ArrayList<Ribbon>();
            for (var flow : order) {
                ribbons.add(ribbon(flow));
            }
            return new Sankey(height, List.copyOf(nodes), ribbons);
        }

        private void bars(int column) {
            var entries = columns.get(column);
            var thick = entries.values().stream()
                    .mapToDouble(fen -> Math.max(LEAST, fen * scale))
                    .sum();
            var gap = entries.size() < 2 ? 0 : Math.max(GAP, (height - 2.0 * TOP - thick) / (entries.size() - 1));
            gap = Math.min(gap, (height - 2.0 * TOP - thick) / Math.max(1, entries.size() - 1));
            double y = TOP;
            int colour = 0;
            var here = new LinkedHashMap<String, double[]>();
            for (var entry : entries.entrySet()) {
                var tall = Math.max(LEAST, entry.getValue() * scale);
                nodes.add(new Node(
                        entry.getKey(),
                        entry.getValue(),
                        X[column],
                        number(y),
                        number(tall),
                        colour++ % COLOURS + 1,
                        column == X.length - 1));
                here.put(entry.getKey(), new double[] {y, y, y});
                y += tall + gap;
            }
            places.add(here);
        }

        private int index(int column, String label) {
            return new ArrayList<>(columns.get(column).keySet()).indexOf(label);
        }

        /** In an account of a bar: where it begins, up to where ribbons left it, up to where ribbons reached it. */
        private Ribbon ribbon(Flow flow) {
            var from = places.get(flow.column()).getOrDefault(flow.from(), new double[3]);
            var to = places.get(flow.column() + 1).getOrDefault(flow.to(), new double[3]);
            var thick = flow.fen() * scale;
            double left = X[flow.column()] + BAR;
            double right = X[flow.column() + 1];
            var bend = (left + right) / 2;
            var path = "M%s %sC%s %s %s %s %s %sL%s %sC%s %s %s %s %s %sZ"
                    .formatted(
                            number(left),
                            number(from[1]),
                            number(bend),
                            number(from[1]),
                            number(bend),
                            number(to[2]),
                            number(right),
                            number(to[2]),
                            number(right),
                            number(to[2] + thick),
                            number(bend),
                            number(to[2] + thick),
                            number(bend),
                            number(from[1] + thick),
                            number(left),
                            number(from[1] + thick));
            from[1] += thick;
            to[2] += thick;
            return new Ribbon(path, index(flow.column(), flow.from()) % COLOURS + 1, flow.from() + " → " + flow.to());
        }
    }
}
