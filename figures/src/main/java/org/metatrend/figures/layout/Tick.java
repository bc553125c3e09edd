package org.metatrend.figures.layout;

/**
 * A position on an axis.
 *
 * @param value where, in data units
 * @param label what is written there; empty for a minor tick
 */
public record Tick(double value, String label) {
    /** Whether the tick goes without a label. */
    public boolean minor() {
        return label.isEmpty();
    }
}
