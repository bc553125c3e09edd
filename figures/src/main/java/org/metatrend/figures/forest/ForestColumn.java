package org.metatrend.figures.forest;

/**
 * A column of words or numbers between the studies' names and the plot. Where the page is narrow the last columns are
 * left out first.
 *
 * @param header its heading
 * @param number whether its cells are numbers, set flush right
 */
public record ForestColumn(String header, boolean number) {
    public ForestColumn {
        header = Words.clean(header);
    }

    /** A column of words. */
    public static ForestColumn words(String header) {
        return new ForestColumn(header, false);
    }

    /** A column of numbers. */
    public static ForestColumn number(String header) {
        return new ForestColumn(header, true);
    }
}
