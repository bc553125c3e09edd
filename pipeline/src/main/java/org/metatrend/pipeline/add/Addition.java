package org.metatrend.pipeline.add;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.StudyExtractor;
import org.metatrend.ingest.manifest.DataPackage;
import org.metatrend.ingest.manifest.ManifestWriter;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackagePlan.Kind;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan.StudyColumns;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.StudyTable;
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
 * @param studies what the corrected reading makes of it
 */
@SuppressWarnings("ArrayRecordComponent") // written, never compared
public record Addition(Path folder, DataPackage manifest, Resource resource, byte[] table, StudyTable studies) {
    /**
     * Prepares an addition; nothing is written.
     *
     * @param folder the package's folder; one without a manifest becomes a new package
     * @param title the title of a new package
     * @param entry the review's entry, its table not yet described
     * @param original the table as it was read from its file
     * @throws BadInput if the package already has a resource of the name, or is not of study tables
     */
    public static Addition prepare(Path folder, String title, Resource entry, Table original) {
        boolean isNew = !Files.exists(folder.resolve(PackageReader.MANIFEST));
        byte[] table = Transcription.transcribe(entry, original);
        Table read = TableReader.of("csv").read(folder.resolve(entry.path()).toString(), table, "");
        DataPackage before = isNew ? fresh(folder, title) : PackageReader.manifest(folder);
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
        Read first = new Read(added, before.metatrend(), read);
        Read last = isNew ? first.withWords() : first;
        return of(folder, before, last, table);
    }

    private static Addition of(Path folder, DataPackage before, Read read, byte[] table) {
        Resource entry = read.entry();
        List<Resource> resources = new ArrayList<>(before.resources());
        resources.add(entry);
        DataPackage after = ManifestWriter.withTable(before.with(read.plan(), resources), entry.name(), table);
        PackageReader.check(folder, after, entry, read.table());
        return new Addition(folder, after, entry, table, read.studies());
    }

    /** A table with the plan by which it is read. */
    private record Read(Resource entry, PackagePlan plan, Table table) {

        StudyTable studies() {
            return new StudyExtractor(entry, plan, Reading.CORRECTED).extract(table);
        }

        /** The same with the words of its results in the plan: measures, classes, tasks, one after the other. */
        Read withWords() {
            Read read = with(ProposedPlan.withMeasures(plan, ProposedPlan.results(studies())));
            StudyColumns columns = entry.metatrend().study();
            read = read.with(ProposedPlan.withClasses(read.plan, table, columns.task(), read.studies()));
            PackagePlan tasks = ProposedPlan.withTasks(read.plan, ProposedPlan.results(read.studies()));
            if (tasks.tasks().isEmpty()) {
                read = new Read(entry.with(entry.metatrend().withTask(ProposedPlan.NO_TASK)), read.plan, table);
                tasks = ProposedPlan.withTasks(read.plan, ProposedPlan.results(read.studies()));
            }
            return read.with(tasks);
        }

        private Read with(PackagePlan other) {
            return new Read(entry, other, table);
        }
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
