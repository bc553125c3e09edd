package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the columns of a page lie, in millimetres from its left edge. What leaves no room to the plot is given up in this
 * order: room of long labels, the weights, the columns from the last to the first, and, of numbers wider than a page, the
 * effects in numbers.
 *
 * @param labelWidth room of the labels, which begin at the edge
 * @param indentMm how far the studies' names are set in below the headings of groups
 * @param cells the columns between labels and plot that are shown, the first ones
 * @param plotLeft where the plot begins
 * @param plotRight where it ends
 * @param effect the column of effects in numbers
 * @param weight the column of weights; its width is 0 where it is not shown
 */
record ForestTable(
        double labelWidth,
        double indentMm,
        List<Slot> cells,
        double plotLeft,
        double plotRight,
        Slot effect,
        Slot weight) {
    static final double EDGE_MM = 1;
    static final double TYPE_PT = 7;
    private static final double GAP_MM = 2.5;
    /** Beside the plot: as much as the numbers of the axis may overhang. */
    private static final double PLOT_GAP_MM = 3;

    private static final double SHORT_LABEL = 0.7;
    private static final double WIDEST_CELL_MM = 34;
    /** So that a text fits the room that it was measured for. */
    private static final double ROUNDING_MM = 0.01;

    private static final double INDENT_MM = 1.8;
    private static final double LEAST_LABEL_MM = 12;
    private static final double BARE_PLOT_MM = 10;
    private static final Slot NONE = new Slot(0, 0, List.of(), true);

    /** A column: its edges, the lines of its header, and whether it is flush right. */
    record Slot(double left, double width, List<String> header, boolean flushRight) {
        double right() {
            return left + width;
        }

        Slot at(double x) {
            return new Slot(x, width, header, flushRight);
        }
    }

    static ForestTable of(ForestData data, PageWidth page, EffectText text) {
        List<ForestRow> rows = data.rows();
        List<Slot> cells = new ArrayList<>();
        for (int i = 0; i < data.columns().size(); i++) {
            int column = i;
            Stream<String> words = Stream.concat(
                    rows.stream().map(row -> row.cells().get(column)),
                    data.pooled().stream()
                            .filter(p -> !p.cells().isEmpty())
                            .map(p -> p.cells().get(column)));
            ForestColumn at = data.columns().get(column);
            cells.add(slot(at.header(), widest(words), WIDEST_CELL_MM, at.number()));
        }
        double effectWidth =
                widest(effects(data).map(e -> text.of(data.measure().drawn(e))));
        String effectHeader = data.measure().heading() + " [" + data.interval() + "]";
        Slot effect = slot(effectHeader, effectWidth, page.mm(), true);
        boolean weighted =
                data.kind() == ForestData.Kind.STUDIES && rows.stream().anyMatch(row -> !Double.isNaN(row.weight()));
        Slot weight = weighted ? slot("Weight (%)", Words.mm("100.0", TYPE_PT), page.mm(), true) : NONE;

        double widest = page.widestLabelMm();
        double natural = Math.min(widest, widestLabel(data) + indent(data) + ROUNDING_MM);
        double labels = natural;
        if (lacks(page, labels, cells, effect, weight) > 0) {
            double least = Math.min(natural, SHORT_LABEL * widest);
            labels = Math.max(least, labels - lacks(page, labels, cells, effect, weight));
        }
        if (lacks(page, labels, cells, effect, weight) > 0) {
            weight = NONE;
        }
        while (!cells.isEmpty() && lacks(page, labels, cells, effect, weight) > 0) {
            cells.remove(cells.size() - 1);
        }
        double lack = lacks(page, labels, cells, effect, weight);
        labels = Math.max(Math.min(labels, LEAST_LABEL_MM), labels - Math.max(0, lack));
        if (lacks(page, labels, cells, effect, weight) > page.leastPlotMm() - BARE_PLOT_MM) {
            effect = NONE;
        }
        // What was given up may have left room for longer labels.
        labels = Math.min(natural, labels + Math.max(0, -lacks(page, labels, cells, effect, weight)));
        return placed(page, indent(data), labels, cells, effect, weight);
    }

    private static ForestTable placed(
            PageWidth page, double indent, double labels, List<Slot> cells, Slot effect, Slot weight) {
        List<Slot> placed = new ArrayList<>();
        double x = EDGE_MM + labels;
        for (Slot cell : cells) {
            placed.add(cell.at(x + GAP_MM));
            x += GAP_MM + cell.width();
        }
        double right = page.mm() - EDGE_MM;
        Slot weightAt = weight.at(right - weight.width());
        Slot effectAt =
                effect.at(weight.width() > 0 ? weightAt.left() - GAP_MM - effect.width() : right - effect.width());
        double left = x + PLOT_GAP_MM;
        double end = effectAt.left() - PLOT_GAP_MM;
        return new ForestTable(labels, indent, List.copyOf(placed), left, end, effectAt, weightAt);
    }

    private static double indent(ForestData data) {
        return data.groups().stream().anyMatch(g -> !g.heading().isEmpty()) ? INDENT_MM : 0;
    }

    /** How much room the plot lacks. */
    private static double lacks(PageWidth page, double labels, List<Slot> cells, Slot effect, Slot weight) {
        double used = 2 * EDGE_MM + labels + 2 * PLOT_GAP_MM + effect.width();
        used += cells.stream().mapToDouble(cell -> GAP_MM + cell.width()).sum();
        used += weight.width() > 0 ? GAP_MM + weight.width() : 0;
        return page.leastPlotMm() - (page.mm() - used);
    }

    /** A column as wide as its cells and as its header needs in two lines. */
    private static Slot slot(String header, double cellsMm, double widestMm, boolean flushRight) {
        double width = Words.mm(header, TYPE_PT);
        double best = width;
        List<String> lines = List.of(header);
        for (int blank = header.indexOf(' '); blank > 0 && width > cellsMm; blank = header.indexOf(' ', blank + 1)) {
            List<String> split = List.of(header.substring(0, blank), header.substring(blank + 1));
            double splitWidth = widest(split.stream());
            // Of the splits that need no room of their own the last one: "Accuracy (%)" above "[95% CI]".
            boolean torn = split.get(0).lastIndexOf('[') > split.get(0).lastIndexOf(']');
            if (!torn && Math.max(splitWidth, cellsMm) <= Math.max(best, cellsMm)) {
                best = splitWidth;
                lines = split;
            }
        }
        double room = Math.min(widestMm, Math.max(cellsMm, best) + ROUNDING_MM);
        return new Slot(
                0,
                room,
                lines.stream().map(line -> Words.fitted(line, TYPE_PT, room)).toList(),
                flushRight);
    }

    private static double widest(Stream<String> words) {
        return words.mapToDouble(w -> Words.mm(w, TYPE_PT)).max().orElse(0);
    }

    private static Stream<Effect> effects(ForestData data) {
        return Stream.concat(
                data.rows().stream().map(ForestRow::effect),
                data.pooled().stream().flatMap(p -> Stream.concat(Stream.of(p.effect()), p.prediction().stream())));
    }

    private static double widestLabel(ForestData data) {
        List<String> labels = new ArrayList<>(List.of(data.kind().header()));
        data.rows().forEach(row -> labels.add(row.label()));
        if (data.columns().isEmpty()) {
            // Otherwise they may reach over the columns.
            data.pooled().forEach(pooled -> {
                labels.add(pooled.label());
                pooled.prediction().ifPresent(p -> labels.add(ForestBlocks.PREDICTION));
            });
        }
        return widest(labels.stream());
    }
}
