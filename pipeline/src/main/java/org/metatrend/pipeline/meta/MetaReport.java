package org.metatrend.pipeline.meta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.metatrend.figures.layout.Figure;
import org.metatrend.ingest.BadInput;

/** Everything that was computed from a table, as named blocks, and its figures. */
public final class MetaReport {
    // the keys of figures say 95%, whatever the level of the report
    private static final double LEVEL_OF_FIGURES = 0.95;

    private final Block root;
    private final Supplier<Map<String, List<Figure>>> figures;

    private MetaReport(Block root, Supplier<Map<String, List<Figure>>> figures) {
        this.root = root;
        this.figures = figures;
    }

    /**
     * Analyses a table.
     *
     * @throws BadInput if the table or the options do not allow it
     */
    public static MetaReport of(MetaTable table, MetaOptions options) {
        if (options.model().diagnostic()) {
            return new MetaReport(
                    DiagnosticReport.of(table, options),
                    () -> Map.of(
                            "sroc",
                            List.of(DiagnosticFigure.of(
                                    DiagnosticReport.of(table, options.atLevel(LEVEL_OF_FIGURES))))));
        }
        MetaModel analysis = MetaModel.of(table, options);
        Block root = MetaBlocks.of(analysis);
        return new MetaReport(root, () -> figures(analysis, root));
    }

    private static Map<String, List<Figure>> figures(MetaModel analysis, Block root) {
        Map<String, List<Figure>> figures = new LinkedHashMap<>(new ForestFigures(analysis, root).all());
        new ModeratorFigures(analysis, root).all().forEach((name, figure) -> figures.put(name, List.of(figure)));
        new PlotFigures(analysis, root).all().forEach((name, figure) -> figures.put(name, List.of(figure)));
        return figures;
    }

    Block root() {
        return root;
    }

    /** Maps, lists, numbers, texts and nulls. */
    public Map<String, Object> json() {
        return root.plain();
    }

    /** Figures by name, each with its pages; laid out anew with each call. */
    public Map<String, List<Figure>> figures() {
        return figures.get();
    }
}
