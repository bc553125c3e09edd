package org.metatrend.figures.forest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.metatrend.figures.draw.Drawing;
import org.metatrend.figures.draw.Format;
import org.metatrend.figures.layout.Figure;

/** Writes the samples as PNG into a folder, to be looked at. */
final class WriteForestSamples {
    private WriteForestSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (Figure figure : ForestSamples.all()) {
            Files.write(folder.resolve(figure.id() + ".png"), Drawing.render(figure, Format.PNG));
        }
    }
}
