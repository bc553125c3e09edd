package org.metatrend.ingest.transcribe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.manifest.ResourcePlan.Original;
import org.metatrend.ingest.table.Content;

/**
 * The published files in a folder, found by size and checksum, whatever they are called there.
 */
public final class Originals {
    private final Path folder;
    private final Map<Long, List<Path>> bySize = new HashMap<>();

    /**
     * Looks through a folder and those below it.
     *
     * @throws BadInput if there is no such folder
     */
    public Originals(Path folder) {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    folder.toString(), "no such folder", "the folder with the originals", "name another with --from");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                bySize.computeIfAbsent(Files.size(file), s -> new ArrayList<>()).add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes of a resource's originals, in the order of the manifest.
     *
     * @throws BadInput if one is not in the folder
     */
    public List<byte[]> of(Resource resource) {
        return contents(resource).stream().map(Content::all).toList();
    }

    /**
     * A resource's originals, in the order of the manifest, where they lie.
     *
     * @throws BadInput if one is not in the folder
     */
    public List<Content> contents(Resource resource) {
        return resource.metatrend().originals().stream().map(this::find).toList();
    }

    private Content find(Original original) {
        try {
            for (Path file : bySize.getOrDefault(original.bytes(), List.of())) {
                Content content = Content.of(file);
                if (content.sha256().equals(original.sha256())) {
                    return content;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new BadInput(
                folder.toString(),
                "no file with the checksum " + original.sha256(),
                original.repository() == null
                        ? original.path()
                        : original.path() + " of " + original.repository() + " at commit " + original.commit(),
                "fetch that file and name its folder with --from");
    }
}
