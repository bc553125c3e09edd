package org.metatrend.figures.forest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.metatrend.figures.forest.ForestItem.Block;
import org.metatrend.figures.forest.ForestItem.Heading;
import org.metatrend.figures.forest.ForestItem.Model;
import org.metatrend.figures.forest.ForestItem.Note;
import org.metatrend.figures.forest.ForestItem.Prediction;
import org.metatrend.figures.forest.ForestItem.Rule;
import org.metatrend.figures.forest.ForestItem.Study;

/** Breaks the words of a forest plot into lines and its lines into blocks and pages. */
final class ForestBlocks {
    private static final String PREDICTION = "Prediction interval";
    private static final int LABEL_LINES = 2;
    private static final int NOTE_LINES = 6;

    private final ForestData data;
    private final ForestTable table;
    private final double widthMm;

    private ForestBlocks(ForestData data, ForestTable table, double widthMm) {
        this.data = data;
        this.table = table;
        this.widthMm = widthMm;
    }

    static List<Block> of(ForestData data, ForestTable table, PageWidth page) {
        return new ForestBlocks(data, table, page.mm() - 2 * ForestTable.EDGE_MM).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (ForestGroup group : data.groups()) {
            add(group, blocks);
        }
        List<ForestItem> last = new ArrayList<>();
        if (!data.overall().isEmpty() && !data.rows().isEmpty()) {
            last.add(new Rule());
        }
        last.addAll(models(data.overall(), true));
        data.notes().forEach(note -> last.add(note(note)));
        if (!last.isEmpty()) {
            blocks.add(new Block(last, Optional.empty()));
        }
        return blocks;
    }

    /** A heading stays with its first row, what is pooled with the last one. */
    private void add(ForestGroup group, List<Block> blocks) {
        List<ForestItem> items = new ArrayList<>();
        Optional<Heading> continued = Optional.empty();
        if (!group.heading().isEmpty()) {
            items.add(new Heading(lines(group.heading(), widthMm)));
            continued = Optional.of(new Heading(lines(group.heading() + " (continued)", widthMm)));
        }
        for (int i = 0; i < group.rows().size(); i++) {
            ForestRow row = group.rows().get(i);
            items.add(new Study(lines(row.label(), table.labelWidth()), row));
            if (i + 1 < group.rows().size()) {
                blocks.add(new Block(items, blockContinues(i, continued)));
                items.clear();
            }
        }
        items.addAll(models(group.pooled(), false));
        group.notes().forEach(note -> items.add(note(note)));
        if (!items.isEmpty()) {
            blocks.add(new Block(items, blockContinues(group.rows().size() - 1, continued)));
        }
    }

    /** The block with the heading itself has nothing to repeat. */
    private static Optional<Heading> blockContinues(int row, Optional<Heading> continued) {
        return row > 0 ? continued : Optional.empty();
    }

    private List<ForestItem> models(List<Pooled> models, boolean overall) {
        List<ForestItem> items = new ArrayList<>();
        for (Pooled pooled : models) {
            List<String> words = lines(pooled.label(), roomFor(pooled));
            items.add(new Model(words, pooled, overall, overall && items.isEmpty()));
            pooled.prediction().ifPresent(p -> items.add(new Prediction(lines(PREDICTION, roomBeforePlot()), p)));
        }
        return items;
    }

    /** A pooled effect's label may reach over the columns that say nothing of it. */
    private double roomFor(Pooled pooled) {
        OptionalInt filled = IntStream.range(
                        0, Math.min(table.cells().size(), pooled.cells().size()))
                .filter(i -> !pooled.cells().get(i).isEmpty())
                .findFirst();
        return filled.isPresent()
                ? table.cells().get(filled.getAsInt()).left() - 1 - ForestTable.EDGE_MM
                : roomBeforePlot();
    }

    private double roomBeforePlot() {
        return table.plotLeft() - 1 - ForestTable.EDGE_MM;
    }

    private Note note(String words) {
        return new Note(Words.lines(words, ForestTable.TYPE_PT, widthMm, NOTE_LINES));
    }

    private static List<String> lines(String words, double roomMm) {
        return Words.lines(words, ForestTable.TYPE_PT, roomMm, LABEL_LINES);
    }

    /** Fills pages of a height; a block higher than a page is taken apart. */
    static List<List<ForestItem>> pages(List<Block> blocks, double heightMm) {
        List<List<ForestItem>> pages = new ArrayList<>();
        List<ForestItem> page = new ArrayList<>();
        double used = 0;
        for (Block block : blocks) {
            if (used + block.heightMm() > heightMm && !page.isEmpty()) {
                pages.add(List.copyOf(page));
                page.clear();
                used = 0;
                if (block.continued().isPresent()) {
                    page.add(block.continued().get());
                    used = block.continued().get().heightMm();
                }
            }
            for (ForestItem item : block.items()) {
                if (used + item.heightMm() > heightMm && !page.isEmpty()) {
                    pages.add(List.copyOf(page));
                    page.clear();
                    used = 0;
                }
                page.add(item);
                used += item.heightMm();
            }
        }
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages;
    }
}
