package org.metatrend.pipeline.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.PackageReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which packages a command works on: named ones, or all that come with the project. */
final class Packages {
    private static final String FOLDER = "data-manifests";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PACKAGE",
            arity = "0..*",
            description = "A package's name below data-manifests/, or the path of its folder. Default: all of them.")
    private List<String> names = new ArrayList<>();

    /**
     * The folders of the packages, in alphabetical order where none is named.
     *
     * @throws BadInput if there is no such package
     */
    List<Path> folders() {
        Path home = home();
        List<String> known = known(home);
        if (names.isEmpty()) {
            if (known.isEmpty()) {
                throw new BadInput(
                        home.toString(), "no package", "folders with a datapackage.json", "name a package's folder");
            }
            return known.stream().map(home::resolve).toList();
        }
        LinkedHashSet<Path> folders = new LinkedHashSet<>();
        for (String name : names) {
            if (known.contains(name)) {
                folders.add(home.resolve(name));
            } else if (Files.isDirectory(Path.of(name))) {
                folders.add(Path.of(name));
            } else {
                throw new BadInput(
                        BadInput.quote(name),
                        "no such package",
                        "one of " + String.join(", ", known) + ", or the path of a package's folder",
                        "correct the name");
            }
        }
        return List.copyOf(folders);
    }

    /** Below the working directory if it is there, else where the launcher lies. */
    private static Path home() {
        Path here = Path.of(FOLDER);
        String launcher = System.getProperty("metatrend.home");
        return Files.isDirectory(here) || launcher == null
                ? here
                : Path.of(launcher).resolve(FOLDER);
    }

    private static List<String> known(Path home) {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(home)) {
            return folders.filter(f -> Files.isRegularFile(f.resolve(PackageReader.MANIFEST)))
                    .map(f -> f.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CommandSpec command() {
        return spec;
    }
}
