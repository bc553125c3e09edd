package org.metatrend.pipeline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.metatrend.ingest.manifest.DataPackage;
import org.metatrend.ingest.manifest.ManifestWriter;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.table.Content;
import org.metatrend.ingest.transcribe.Originals;
import org.metatrend.ingest.transcribe.Transcription;
import org.metatrend.pipeline.output.WholeFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the tables of packages anew from the published originals. */
@Command(
        name = "transcribe",
        mixinStandardHelpOptions = true,
        description = {
            "Write the packages' tables anew from the published originals: facts only.",
            "The originals are found in a folder by their checksums; nothing is fetched.",
            "",
            "Example: git clone https://github.com/GaelVaroquaux/ml_med_imaging_failures originals",
            "         ./metatrend transcribe alzheimers --from originals",
            ""
        })
public final class TranscribeCommand implements Callable<Integer> {
    @Mixin
    private Packages packages;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the originals are, in it or in folders below.")
    private Path from;

    @Spec
    private CommandSpec spec;

    /** A table that was made, with what stood there before. */
    private record Made(Path file, Content content, boolean changed) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Originals originals = new Originals(from);
        List<Made> made = new ArrayList<>();
        for (Path folder : packages.folders()) {
            DataPackage manifest = PackageReader.manifest(folder);
            for (Resource resource : manifest.resources()) {
                if (resource.metatrend().originals().isEmpty()) {
                    continue;
                }
                Content table = Transcription.write(resource, originals.contents(resource));
                made.add(made(folder.resolve(resource.path()), table));
                manifest = ManifestWriter.withTable(manifest, resource.name(), table);
            }
            made.add(made(folder.resolve(PackageReader.MANIFEST), Content.of(ManifestWriter.write(manifest))));
        }
        // all could be read and made: only now is anything written
        for (Made one : made) {
            if (one.changed()) {
                WholeFile.write(one.file(), one.content());
            }
            out.println((one.changed() ? "written    " : "unchanged  ") + one.file());
        }
        return 0;
    }

    private static Made made(Path file, Content content) throws IOException {
        boolean same = Files.isRegularFile(file)
                && Files.size(file) == content.size()
                && Content.of(file).sha256().equals(content.sha256());
        return new Made(file, content, !same);
    }
}
