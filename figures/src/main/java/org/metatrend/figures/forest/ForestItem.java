package org.metatrend.figures.forest;

import java.util.List;
import java.util.Optional;

/** A line of the body of a forest plot, with its height in millimetres and the lines of its label. */
sealed interface ForestItem {
    double PITCH_MM = 2.75;
    double ROOM_MM = 0.75;

    /** The lines of its words at the left. */
    List<String> words();

    /** Its height. */
    default double heightMm() {
        return Math.max(1, words().size()) * PITCH_MM + ROOM_MM;
    }

    /** The heading of a group; but for the first line of a page, some room above it. */
    record Heading(List<String> words, double aboveMm) implements ForestItem {
        @Override
        public double heightMm() {
            return ForestItem.super.heightMm() + aboveMm;
        }
    }

    /** A study. */
    record Study(List<String> words, ForestRow row, double indentMm) implements ForestItem {}

    /** A pooled effect; {@code overall} if it is of all rows, {@code first} if it is the main one. */
    record Model(List<String> words, Pooled pooled, boolean overall, boolean first) implements ForestItem {}

    /** The prediction interval of the model above it. */
    record Prediction(List<String> words, Effect effect) implements ForestItem {}

    /** Words over the whole width; {@code foot} if they are of the whole plot and stand below its axis. */
    record Note(List<String> words, boolean foot) implements ForestItem {}

    /** A thin line between the studies and what is pooled of all of them. */
    record Rule() implements ForestItem {
        static final double HEIGHT_MM = 1.8;

        @Override
        public List<String> words() {
            return List.of();
        }

        @Override
        public double heightMm() {
            return HEIGHT_MM;
        }
    }

    /**
     * Lines that stay on one page where that can be.
     *
     * @param items from top to bottom
     * @param continued what is said again at the top of a page that begins with them
     */
    record Block(List<ForestItem> items, Optional<Heading> continued) {
        public Block {
            items = List.copyOf(items);
        }

        double heightMm() {
            return items.stream().mapToDouble(ForestItem::heightMm).sum();
        }
    }
}
