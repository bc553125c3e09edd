package org.metatrend.pipeline.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.metatrend.ingest.BadInput;

/**
 * Writes the outputs of a run all together or not at all: first everything below a temporary name, then renamed; if a
 * renaming fails, the former outputs are put back.
 */
public final class Outputs {
    /** What a run leaves in a package's output folder; a folder with anything else in it is not replaced. */
    static final Set<String> OWN = Set.of("published", "corrected", "differences.csv");

    private static final String PART = ".metatrend-part";

    private final Path out;

    /**
     * Outputs below a folder.
     *
     * @throws BadInput if it is a file
     */
    public Outputs(Path out) {
        this.out = out;
        if (Files.exists(out, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(out)) {
            throw new BadInput(out.toString(), "a file", "a folder for the outputs", "name another with --out");
        }
    }

    /**
     * Refuses to replace what no run has written.
     *
     * @throws BadInput if a package's folder holds anything that is not an output
     */
    public void refuseForeign(Iterable<String> packages) {
        for (String name : packages) {
            Path target = out.resolve(name);
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            List<String> foreign = foreign(target);
            if (!foreign.isEmpty()) {
                throw new BadInput(
                        target.toString(),
                        String.join(", ", foreign),
                        "nothing but a former run's outputs, which this run would replace",
                        "move these files away or name another folder with --out");
            }
        }
    }

    /**
     * Replaces the folders of packages.
     *
     * @param packages by package name, the files by their path below the package's folder
     */
    public void replace(Map<String, Map<String, byte[]>> packages) {
        try {
            Path part = out.resolve(PART);
            delete(part);
            for (Map.Entry<String, Map<String, byte[]>> one : packages.entrySet()) {
                for (Map.Entry<String, byte[]> file : one.getValue().entrySet()) {
                    Path path = part.resolve("new").resolve(one.getKey()).resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
            }
            Files.createDirectories(part.resolve("old"));
            swap(part, packages.keySet());
            delete(part);
        } catch (IOException e) {
            throw new BadInput(
                    out.toString(),
                    "a folder that cannot be written (" + e.getMessage() + ")",
                    "a folder with room and the right to write",
                    "name another with --out",
                    e);
        }
    }

    private void swap(Path part, Set<String> names) throws IOException {
        Map<Path, Path> undo = new LinkedHashMap<>();
        try {
            for (String name : names) {
                Path target = out.resolve(name);
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    move(target, part.resolve("old").resolve(name), undo);
                }
                move(part.resolve("new").resolve(name), target, undo);
            }
        } catch (IOException e) {
            List<Map.Entry<Path, Path>> steps = new ArrayList<>(undo.entrySet());
            for (int i = steps.size() - 1; i >= 0; i--) {
                Files.move(steps.get(i).getKey(), steps.get(i).getValue());
            }
            throw e;
        }
    }

    private static void move(Path from, Path to, Map<Path, Path> undo) throws IOException {
        Files.move(from, to);
        undo.put(to, from);
    }

    private static List<String> foreign(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of("a file of that name");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> !OWN.contains(f))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
