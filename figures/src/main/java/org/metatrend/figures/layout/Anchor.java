package org.metatrend.figures.layout;

/** Which part of a text lies at its position. */
public enum Anchor {
    START,
    MIDDLE,
    END
}
