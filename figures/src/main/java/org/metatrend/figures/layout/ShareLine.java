package org.metatrend.figures.layout;

/**
 * The share of a topic in a field over time.
 *
 * @param topic what is counted, such as "lung"; lines of one topic share a colour
 * @param field in which field, such as "AI"; lines of one field share a dash
 * @param label the text written at the line's end
 * @param year publication years, ascending
 * @param percent the share in percent, as many as {@code year}
 */
@SuppressWarnings("ArrayRecordComponent") // drawn, never compared
public record ShareLine(String topic, String field, String label, double[] year, double[] percent) {
    public ShareLine {
        if (year.length != percent.length) {
            throw new IllegalArgumentException(label + ": " + year.length + " years and " + percent.length + " shares");
        }
        year = year.clone();
        percent = percent.clone();
    }
}
