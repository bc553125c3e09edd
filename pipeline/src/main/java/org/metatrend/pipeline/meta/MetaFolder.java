package org.metatrend.pipeline.meta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.metatrend.figures.draw.Drawing;
import org.metatrend.figures.draw.Format;
import org.metatrend.figures.layout.Figure;
import org.metatrend.ingest.BadInput;
import org.metatrend.pipeline.output.WholeFile;

/**
 * The folder of a meta-analysis: the report as text and JSON, and the figures. Files of a former one are replaced, one by one and each
 * as a whole; a folder with anything else in it is refused.
 */
public final class MetaFolder {
    private static final Pattern OWN =
            Pattern.compile("report\\.(json|txt)|[a-z][a-z0-9-]*\\.(png|svg|pdf)(\\.part)?|report\\.(json|txt)\\.part");

    private final Path folder;

    /**
     * A folder that is there or can be made.
     *
     * @throws BadInput if it is a file, or holds what no meta-analysis has written
     */
    public MetaFolder(Path folder) {
        this.folder = folder;
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInput(folder.toString(), "a file", "a folder for the outputs", "name another with --out");
        }
        List<String> foreign = former().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !OWN.matcher(name).matches())
                .limit(5)
                .toList();
        if (!foreign.isEmpty()) {
            throw new BadInput(
                    folder.toString(),
                    String.join(", ", foreign),
                    "nothing but the outputs of a former meta-analysis, which this one would replace",
                    "move these files away or name another folder with --out");
        }
    }

    private List<Path> former() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Writes a report with its figures; files of a former one that this one has not are deleted.
     *
     * @return the names of the files
     * @throws BadInput if the folder cannot be written
     */
    public List<String> write(Map<String, byte[]> texts, Map<String, List<Figure>> figures) {
        Map<String, byte[]> files = new LinkedHashMap<>(texts);
        figures.forEach((name, pages) -> draw(files, name, pages));
        try {
            Files.createDirectories(folder);
            for (Path file : former()) {
                if (!files.containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                WholeFile.write(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
        return List.copyOf(files.keySet());
    }

    private static void draw(Map<String, byte[]> files, String name, List<Figure> pages) {
        List<Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Drawing drawing = Drawing.of(pages.get(i));
            drawings.add(drawing);
            String page = pages.size() == 1 ? name : name + "-" + (i + 1);
            files.put(page + ".png", drawing.bytes(Format.PNG));
            files.put(page + ".svg", drawing.bytes(Format.SVG));
        }
        files.put(name + ".pdf", Drawing.pdf(name, drawings));
    }

    private BadInput unwritable(IOException e) {
        return new BadInput(
                folder.toString(),
                "a folder that cannot be written (" + e.getMessage() + ")",
                "a folder with room and the right to write",
                "name another with --out",
                e);
    }
}
