package org.metatrend.figures.layout;

import java.util.List;

/**
 * A figure, laid out.
 *
 * @param id its name in file names and links
 * @param description what it shows, for those who cannot see it
 * @param widthMm width of the page in millimetres
 * @param heightMm height of the page in millimetres
 * @param panels its panels
 * @param furniture keys, titles and what else lies outside the panels, in millimetres from the top left corner
 */
public record Figure(
        String id, String description, double widthMm, double heightMm, List<Panel> panels, List<Mark> furniture) {
    public Figure {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a figure needs an id");
        }
        if (!(widthMm > 0 && heightMm > 0)) {
            throw new IllegalArgumentException(id + ": no page of " + widthMm + " x " + heightMm + " mm");
        }
        panels = List.copyOf(panels);
        furniture = List.copyOf(furniture);
    }
}
