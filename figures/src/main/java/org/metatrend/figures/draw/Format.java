package org.metatrend.figures.draw;

import java.util.Locale;

/** The file formats a figure is drawn in. */
public enum Format {
    /** 300 dots per inch, with the resolution written into the file. */
    PNG,
    /** Vectors, with text as text. */
    SVG,
    /** Vectors, with the font embedded. */
    PDF;

    /** The end of a file's name, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
