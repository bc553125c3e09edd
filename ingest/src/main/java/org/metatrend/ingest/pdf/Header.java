package org.metatrend.ingest.pdf;

import java.util.List;

/**
 * How many rows at the top name the columns.
 *
 * @param rows their number; 0 if the first row has numbers already
 * @param marked whether rules or bold type say so
 */
record Header(int rows, boolean marked) {
    /** A rule of this share of the table's width goes across it. */
    private static final double ACROSS = 0.85;

    static Header of(Region region, List<List<Chunk>> rows) {
        double left = region.lines().stream().mapToDouble(TextLine::x0).min().orElseThrow();
        int ruled = ruled(region, left);
        int bold = 0;
        while (bold < rows.size() && rows.get(bold).stream().allMatch(Chunk::bold)) {
            bold++;
        }
        boolean allBold = bold == rows.size();
        int count = Math.max(ruled, allBold ? 0 : bold);
        if (count > 0 && count < rows.size()) {
            // further lines without a label and without numbers name the columns below a spanning header
            while (count + 1 < rows.size() && subheader(rows.get(count), left)) {
                count++;
            }
            return new Header(count, true);
        }
        return new Header(beforeNumbers(rows), false);
    }

    /** The rows above the first rule across the table that has rows above it. */
    private static int ruled(Region region, double left) {
        double right = region.lines().stream().mapToDouble(TextLine::x1).max().orElseThrow();
        for (Rule rule : Rule.horizontals(region.rules())) {
            int above = (int) region.lines().stream()
                    .filter(line -> line.middle() < rule.y())
                    .count();
            boolean across = Math.min(rule.x1(), right) - Math.max(rule.x0(), left) >= ACROSS * (right - left);
            if (across && above > 0) {
                return above;
            }
        }
        return 0;
    }

    private static boolean subheader(List<Chunk> row, double left) {
        return row.size() > 1
                && row.get(0).x0() > left + 2 * row.get(0).size()
                && row.stream().noneMatch(Chunk::numeric);
    }

    private static int beforeNumbers(List<List<Chunk>> rows) {
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).stream().skip(1).anyMatch(Chunk::numeric)) {
                return i;
            }
            if (rows.get(i).size() == most) {
                return Math.min(i + 1, rows.size() - 1);
            }
        }
        return 0;
    }
}
