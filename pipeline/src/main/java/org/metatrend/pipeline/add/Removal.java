package org.metatrend.pipeline.add;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.DataPackage;
import org.metatrend.ingest.manifest.ManifestWriter;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.pipeline.output.WholeFile;

/** Takes a resource out of a package. */
public final class Removal {
    private Removal() {}

    /**
     * Removes a resource's entry, and its table unless another resource reads it too.
     *
     * @throws BadInput if there is no such resource, or it is the package's last
     */
    public static void of(Path folder, String name) {
        DataPackage before = PackageReader.manifest(folder);
        Path manifest = folder.resolve(PackageReader.MANIFEST);
        List<String> names = before.resources().stream().map(Resource::name).toList();
        if (!names.contains(name)) {
            throw new BadInput(
                    manifest.toString(),
                    "no resource " + BadInput.quote(name),
                    "one of " + String.join(", ", names),
                    "correct the name");
        }
        if (names.size() == 1) {
            throw new BadInput(
                    manifest.toString(), "no other resource", "a package with a table", "delete the folder instead");
        }
        Resource gone = before.resources().get(names.indexOf(name));
        DataPackage after = ManifestWriter.without(before, name);
        try {
            WholeFile.write(manifest, ManifestWriter.write(after));
            if (after.resources().stream().noneMatch(r -> r.path().equals(gone.path()))) {
                Files.deleteIfExists(folder.resolve(gone.path()));
            }
        } catch (IOException e) {
            throw new BadInput(
                    folder.toString(),
                    "a folder that cannot be written (" + e.getMessage() + ")",
                    "the right to write",
                    "change its permissions",
                    e);
        }
    }
}
