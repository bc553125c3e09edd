package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.search.DumpManifest;
import org.metatrend.ingest.search.DumpManifest.Comparison;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.SourceFile;
import org.metatrend.ingest.spark.Storage;
import org.metatrend.ingest.spark.Storage.StoredFile;

/** Holds the files of a search against the lists that dumps bring of themselves. */
final class ManifestCheck {
    /** OpenAlex's has less than a megabyte. */
    private static final int LONGEST = 1 << 26;

    private final List<String> notes = new ArrayList<>();
    private final Map<String, Long> records = new LinkedHashMap<>();

    /**
     * Takes a manifest.
     *
     * @param source as the user named it
     * @param manifest the file
     * @param files of the same --from that are read
     * @throws BadInput if it lists a file that is not there, or not with the size listed
     */
    void take(String source, StoredFile manifest, List<StoredFile> files) {
        String folder = manifest.uri().substring(0, manifest.uri().lastIndexOf('/') + 1);
        Map<String, StoredFile> below = new LinkedHashMap<>();
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (StoredFile file : files) {
            if (file.uri().startsWith(folder)) {
                String path = file.uri().substring(folder.length());
                below.put(path, file);
                sizes.put(path, file.bytes());
            }
        }
        String name = source + ": " + manifest.path();
        if (manifest.bytes() > LONGEST) {
            notes.add(name + " is too long to be a list of files and was not looked at");
            return;
        }
        DumpManifest listed = DumpManifest.parse(Storage.HERE.bytes(manifest.uri()));
        if (listed.entries().isEmpty()) {
            notes.add(name + " lists no files");
            return;
        }
        Comparison comparison = listed.against(sizes);
        refuse(name, comparison, sizes);
        comparison.extra().forEach(path -> notes.add(name + " does not list " + path + ", which was read"));
        comparison.records().forEach((path, n) -> records.put(below.get(path).uri(), n));
    }

    private static void refuse(String name, Comparison comparison, Map<String, Long> sizes) {
        if (!comparison.missing().isEmpty()) {
            throw new BadInput(
                    name,
                    "a list of files of which " + comparison.missing().size() + " are not there, the first: "
                            + comparison.missing().get(0),
                    "all files of a folder, as listed",
                    "fetch what is missing; or, to search a part, give a pattern without the list, such as"
                            + " 'works/*/*.gz'");
        }
        comparison.otherSize().forEach((path, bytes) -> {
            throw new BadInput(
                    name + ", " + path,
                    "a file of " + sizes.get(path) + " bytes",
                    bytes + " bytes, as listed",
                    "fetch the file again, and the list if the dump has a newer one");
        });
    }

    /** Holds against them how many records were read; what a user should know, in no file's way. */
    List<String> notes(List<FileTally> tallies) {
        List<String> all = new ArrayList<>(notes);
        for (FileTally tally : tallies) {
            SourceFile file = tally.file();
            Long listed = records.get(file.uri());
            if (listed != null && listed != tally.read()) {
                all.add(file.name() + ": " + file.path() + " has " + tally.read() + " records, the dump's list says "
                        + listed);
            }
        }
        return all;
    }

    /** Whether any was there. */
    boolean isEmpty() {
        return notes.isEmpty() && records.isEmpty();
    }
}
