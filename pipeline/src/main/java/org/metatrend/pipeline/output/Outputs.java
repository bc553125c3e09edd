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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.metatrend.ingest.BadInput;

/**
 * Writes the outputs of a run all together or not at all: first everything below a temporary name, then renamed. If a
 * renaming fails, the former outputs are put back; if the run is killed between two, the next one completes them.
 */
public final class Outputs {
    /** What a run leaves in a package's output folder; a folder with anything else in it is not replaced. */
    private static final Pattern OWN =
            Pattern.compile("(differences|checks|links|conflicts)\\.csv|(published|corrected)"
                    + "(/(figure-[a-z0-9-]+\\.(png|svg|pdf)|results\\.json"
                    + "|(studies|counts|scores|trends|ledger|pooled|multiverse)\\.csv))?");

    private static final String PART = ".metatrend-part";

    /** Stands in the temporary folder once everything is written: from then on a run only renames. */
    private static final String READY = "ready";

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
     * Completes the renaming of a run that was ended in the middle of it, and clears away what an ended run had not
     * written in full.
     */
    public void recover() {
        guarded(() -> {
            Path part = out.resolve(PART);
            if (Files.exists(part.resolve(READY))) {
                rename(part);
            }
            delete(part);
        });
    }

    /**
     * Replaces the folders of packages.
     *
     * @param packages by package name, the files by their path below the package's folder
     */
    public void replace(Map<String, Map<String, byte[]>> packages) {
        recover();
        guarded(() -> {
            Path part = out.resolve(PART);
            Files.createDirectories(part.resolve("old"));
            for (Map.Entry<String, Map<String, byte[]>> one : packages.entrySet()) {
                for (Map.Entry<String, byte[]> file : one.getValue().entrySet()) {
                    Path path = part.resolve("new").resolve(one.getKey()).resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
            }
            Files.createFile(part.resolve(READY));
            rename(part);
            delete(part);
        });
    }

    /** Puts every new folder in place of the former one; what is done already is passed over. */
    private void rename(Path part) throws IOException {
        Map<Path, Path> undo = new LinkedHashMap<>();
        try {
            for (Path fresh : list(part.resolve("new"))) {
                Path target = out.resolve(fresh.getFileName());
                Path old = part.resolve("old").resolve(fresh.getFileName());
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    delete(old);
                    move(target, old, undo);
                }
                move(fresh, target, undo);
            }
        } catch (IOException e) {
            List<Map.Entry<Path, Path>> steps = new ArrayList<>(undo.entrySet());
            for (int i = steps.size() - 1; i >= 0; i--) {
                Files.move(steps.get(i).getKey(), steps.get(i).getValue());
            }
            delete(part);
            throw e;
        }
    }

    private static void move(Path from, Path to, Map<Path, Path> undo) throws IOException {
        Files.move(from, to);
        undo.put(to, from);
    }

    /** Something done to files. */
    private interface FileWork {
        void run() throws IOException;
    }

    private void guarded(FileWork work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new BadInput(
                    out.toString(),
                    "a folder that cannot be written (" + e.getMessage() + ")",
                    "a folder with room and the right to write",
                    "name another with --out",
                    e);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private List<String> foreign(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of("a file of that name");
        }
        List<String> foreign = new ArrayList<>();
        guarded(() -> {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(f -> !f.equals(folder))
                        .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                        .filter(f -> !OWN.matcher(f).matches())
                        .sorted()
                        .limit(5)
                        .forEach(foreign::add);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
        return foreign;
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
