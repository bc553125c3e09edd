package org.metatrend.figures.layout;

/**
 * How one group of points and its curve look.
 *
 * @param ink the colour
 * @param marker the shape of its points
 * @param dash the interruptions of its curve
 */
public record GroupStyle(Ink ink, Marker marker, Dash dash) {
    /** Seven, not eight: the eighth colour of Okabe and Ito, yellow, is lost on white paper. */
    private static final Ink[] INKS = {Ink.BLUE, Ink.VERMILION, Ink.GREEN, Ink.PURPLE, Ink.ORANGE, Ink.BLACK, Ink.SKY};
    /** Falling in lightness, for groups that have an order, such as periods. */
    private static final Ink[] ORDERED = {Ink.ORANGE, Ink.BLUE, Ink.BLACK, Ink.GREEN, Ink.PURPLE, Ink.VERMILION};

    /**
     * The style of the i-th group, from 0. Seven colours and eight shapes share no divisor: 56 groups pass before a
     * pair of colour and shape comes again.
     */
    public static GroupStyle of(int index) {
        return styled(INKS, index);
    }

    /** The style of the i-th group, from 0, of groups in an order. */
    public static GroupStyle ordered(int index) {
        return styled(ORDERED, index);
    }

    private static GroupStyle styled(Ink[] inks, int index) {
        Marker[] markers = Marker.values();
        return new GroupStyle(inks[index % inks.length], markers[index % markers.length], Dash.of(index));
    }
}
