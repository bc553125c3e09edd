package org.metatrend.figures.layout;

/** The shape of a point, so that groups differ in grey as well. */
public enum Marker {
    CIRCLE,
    TRIANGLE_UP,
    SQUARE,
    DIAMOND,
    TRIANGLE_DOWN,
    CROSS,
    PLUS,
    STAR
}
