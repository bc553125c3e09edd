package org.metatrend.figures.forest;

/** How wide a page is. */
public enum PageWidth {
    /** One column of a journal, 85 mm. Columns that leave no room to the plot are dropped. */
    COLUMN(85, 24, 32),
    /** Two columns, 180 mm. */
    FULL(180, 45, 62);

    private final double mm;
    private final double leastPlotMm;
    private final double widestLabelMm;

    PageWidth(double mm, double leastPlotMm, double widestLabelMm) {
        this.mm = mm;
        this.leastPlotMm = leastPlotMm;
        this.widestLabelMm = widestLabelMm;
    }

    /** The width in millimetres. */
    public double mm() {
        return mm;
    }

    double leastPlotMm() {
        return leastPlotMm;
    }

    double widestLabelMm() {
        return widestLabelMm;
    }
}
