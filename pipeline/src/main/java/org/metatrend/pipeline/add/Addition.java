package org.metatrend.pipeline.add;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.DataPackage;
import org.metatrend.ingest.manifest.ManifestWriter;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.table.Content;
import org.metatrend.ingest.table.Table;
import org.metatrend.ingest.table.TableReader;
import org.metatrend.ingest.transcribe.Transcription;
import org.metatrend.pipeline.output.WholeFile;

/**
 * A review with everything that adding it would write.
 *
 * @param folder the package's folder
 * @param manifest the package with the review in it
 * @param resource the review's entry
 * @param table the transcription
 * @param counted what the corrected reading makes of it
 */
public record Addition(Path folder, DataPackage manifest, Resource resource, Content table, Counted counted) {
    /** So many rows tell which measures, classes and tasks a package is to declare. */
    private static final int TELLING_ROWS = 100_000;

    /**
     * Prepares an addition; nothing is written.
     *
     * @param folder the package's folder; one without a manifest becomes a new package
     * @param wishes what the user said of the package beside the table
     * @param entry the review's entry, its table not yet described
     * @param original the table as it was read from its file
     * @param steps hears how far it has come
     * @throws BadInput if the package already has a resource of the name, or is not of study tables
     */
    public static Addition prepare(Path folder, Wishes wishes, Resource entry, Table original, Steps steps) {
        boolean isNew = !Files.exists(folder.resolve(PackageReader.MANIFEST));
        steps.step("transcribing");
        Content table = steps.watched(Transcription.write(entry, original));
        steps.step("counting what the transcription holds");
        Table read = TableReader.of("csv").read(folder.resolve(entry.path()).toString(), table, "");
        DataPackage before = isNew ? fresh(folder, wishes.title()) : PackageReader.manifest(folder);
        if (before.metatrend().kind() != Kind.STUDIES) {
            throw new BadInput(
                    folder.toString(),
                    "a package that is not of study tables",
                    "a package of the kind studies",
                    "name another with --to, or a new one with --new");
        }
        if (before.resources().stream().anyMatch(r -> r.name().equals(entry.name()))) {
            throw new BadInput(
                    folder.resolve(PackageReader.MANIFEST).toString(),
                    "a resource named " + BadInput.quote(entry.name()),
                    "a name that is free",
                    "remove that review first, or give another name with --name");
        }
        Resource added = analysed(before) ? entry.with(entry.metatrend().later()) : entry;
        ReadReview first = new ReadReview(added, before.metatrend(), read.head(TELLING_ROWS));
        ReadReview last = isNew ? first.withWords(wishes.task()) : first.withTaskOf(wishes.task());
        if (wishes.declare() && !isNew) {
            if (analysed(before)) {
                throw new BadInput(
                        "--declare",
                        "a package that reproduces a published analysis, whose figures show what it declares",
                        "a package without such a reading",
                        "leave it out, or add the review to a package of its own with --new");
            }
            last = last.declaring();
        }
        return of(folder, before, last.of(read), table);
    }

    /** What a user may say of a review beside what its table says. */
    public record Wishes(String title, String task, boolean declare) {}

    /** Whether its table names no task, and the package has tasks to choose from. */
    public boolean leavesTaskOpen() {
        return !manifest.metatrend().tasks().isEmpty() && counted.results() > 0 && counted.namesNoTask();
    }

    /** Whether the package could declare what it does not yet. */
    public boolean mayDeclare() {
        return !new Vocabulary(this).missing().isEmpty() && !analysed(manifest);
    }

    private static Addition of(Path folder, DataPackage before, ReadReview read, Content table) {
        Resource entry = read.entry();
        List<Resource> resources = new ArrayList<>(before.resources());
        resources.add(entry);
        DataPackage after = ManifestWriter.withTable(before.with(read.plan(), resources), entry.name(), table);
        PackageReader.check(folder, after, entry, read.table());
        return new Addition(folder, after, entry, table, read.counted());
    }

    /** Writes the transcription and then the manifest that speaks of it, each under a temporary name first. */
    public void write() {
        try {
            Files.createDirectories(folder);
            WholeFile.write(folder.resolve(resource.path()), table);
            WholeFile.write(folder.resolve(PackageReader.MANIFEST), ManifestWriter.write(manifest));
        } catch (IOException e) {
            throw new BadInput(
                    folder.toString(),
                    "a folder that cannot be written (" + e.getMessage() + ")",
                    "a package's folder with the right to write",
                    "name another",
                    e);
        }
        // what was written is held to the same rules as what a person writes
        PackageReader.read(folder);
    }

    /** Whether a published analysis has read the package, which did not have the table now added. */
    private static boolean analysed(DataPackage before) {
        return before.resources().stream()
                .anyMatch(r -> !r.metatrend().published().isEmpty());
    }

    private static DataPackage fresh(Path folder, String title) {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        return new DataPackage(
                "tabular-data-package",
                name,
                title.isEmpty() ? name : title,
                null,
                null,
                "1.0.0",
                null,
                null,
                null,
                new PackagePlan(Kind.STUDIES, null, null, null, null, null),
                null);
    }
}
