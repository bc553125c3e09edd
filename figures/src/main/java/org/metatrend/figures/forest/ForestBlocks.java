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
    static final String PREDICTION = "Prediction interval";
    /** So many rows at least stay with what is pooled of them. */
    private static final int KEPT = 3;

    private static final int LABEL_LINES = 2;
    private static final int NOTE_LINES = 6;
    private static final double ABOVE_HEADING_MM = 1.2;

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
        Optional<Heading> continued = Optional.empty();
        if (!blocks.isEmpty() && endsWithStudy(blocks.get(blocks.size() - 1))) {
            Block rows = blocks.remove(blocks.size() - 1);
            last.addAll(rows.items());
            continued = rows.continued();
        }
        if (!data.overall().isEmpty() && !data.rows().isEmpty()) {
            last.add(new Rule());
        }
        last.addAll(models(data.overall(), true));
        data.notes().forEach(note -> last.add(note(note, true)));
        if (!last.isEmpty()) {
            blocks.add(new Block(last, continued));
        }
        return blocks;
    }

    private static boolean endsWithStudy(Block block) {
        return block.items().get(block.items().size() - 1) instanceof Study;
    }

    /** A heading stays with its first row, what is pooled with the last ones. */
    private void add(ForestGroup group, List<Block> blocks) {
        List<ForestItem> items = new ArrayList<>();
        Optional<Heading> continued = Optional.empty();
        if (!group.heading().isEmpty()) {
            double above = blocks.isEmpty() ? 0 : ABOVE_HEADING_MM;
            items.add(new Heading(lines(group.heading(), widthMm), above));
            continued = Optional.of(new Heading(lines(group.heading() + " (continued)", widthMm), 0));
        }
        for (int i = 0; i < group.rows().size(); i++) {
            ForestRow row = group.rows().get(i);
            double room = table.labelWidth() - table.indentMm();
            List<String> words = Words.name(row.label(), ForestTable.TYPE_PT, room, LABEL_LINES);
            items.add(new Study(words, row, table.indentMm()));
            if (i + KEPT < group.rows().size()) {
                blocks.add(new Block(items, blockContinues(i, continued)));
                items.clear();
            }
        }
        items.addAll(models(group.pooled(), false));
        group.notes().forEach(note -> items.add(note(note, false)));
        if (!items.isEmpty()) {
            blocks.add(new Block(items, blockContinues(Math.max(0, group.rows().size() - KEPT), continued)));
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
            pooled.prediction()
                    .filter(Effect::hasInterval)
                    .ifPresent(p -> items.add(new Prediction(lines(PREDICTION, roomBeforePlot()), p)));
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

    private Note note(String words, boolean foot) {
        return new Note(Words.lines(words, ForestTable.TYPE_PT, widthMm, NOTE_LINES), foot);
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
