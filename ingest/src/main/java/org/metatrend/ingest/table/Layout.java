package org.metatrend.ingest.table;

import java.io.Serializable;

/**
 * Where the parts of a table are. What is left to {@link #FIND} is found; what was found can be written down and gives
 * the same table again. Rows count from 1 in the table as it stands in its file.
 *
 * @param headerRow the first row of the header, or of the studies where there is no header; or {@link #FIND}
 * @param headerRows how many rows the header has; {@link #NONE}, or {@link #FIND}
 * @param lastRow the last row that can hold a study; those below are footnotes; or {@link #FIND}
 * @param sections whether a text alone across a row is a sub-heading of the rows below it
 * @param fillDown whether a study's name is repeated in the rows below it that leave it out
 */
public record Layout(int headerRow, int headerRows, int lastRow, boolean sections, boolean fillDown)
        implements Serializable {
    /** To be found. */
    public static final int FIND = 0;

    /** There is none. */
    public static final int NONE = -1;

    /** Nothing is known. */
    public static final Layout UNKNOWN = new Layout(FIND, FIND, FIND, true, true);

    public Layout {
        if (headerRow < 0 || headerRows < NONE || lastRow < 0) {
            throw new IllegalArgumentException(
                    "rows before the first: " + headerRow + ", " + headerRows + ", " + lastRow);
        }
    }

    /** The same with a header that the user points out. */
    public Layout withHeader(int first, int rows) {
        return new Layout(first, rows, lastRow, sections, fillDown);
    }
}
