package org.metatrend.pipeline.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.search.DumpManifest;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.RecordKey;
import org.metatrend.ingest.search.SourceFile;
import org.metatrend.ingest.search.SourceOrder;
import org.metatrend.ingest.spark.Storage;
import org.metatrend.ingest.spark.Storage.StoredFile;
import org.metatrend.pipeline.topics.TopicSearch.From;

/**
 * The files of a search.
 *
 * @param files that are read
 * @param passedOver files beside the records, by source and path
 * @param manifests what dumps say of their own files
 * @param state of all files that are read: another where any of them has changed
 */
record Listing(List<SourceFile> files, List<String> passedOver, ManifestCheck manifests, String state) {
    /** What lies beside the records in a dump's folders. */
    private static final Pattern BESIDE = Pattern.compile(
            "(?i)(manifest(\\.json)?|readme.*|license.*|release_notes.*|.*\\.(md5|sha256|crc|log|html?))");

    /** What users should know of the dumps' own lists once their files are read. */
    List<String> notes(List<FileTally> tallies) {
        return manifests.notes(tallies);
    }

    /**
     * Lists the files of sources.
     *
     * @throws BadInput if there are none, if a place cannot be read, or if a dump is not what its own list says
     */
    static Listing of(List<From> sources) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        List<SourceFile> files = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        StringBuilder state = new StringBuilder();
        ManifestCheck manifests = new ManifestCheck();
        for (From from : sources) {
            int number = numbers.computeIfAbsent(from.name(), n -> numbers.size());
            if (number >= RecordKey.MOST_SOURCES) {
                throw new BadInput(
                        "--from", (number + 1) + " sources", "at most " + RecordKey.MOST_SOURCES, "search them apart");
            }
            List<StoredFile> found = new ArrayList<>(Storage.HERE.files(from.name(), from.path()));
            SourceOrder order = new SourceOrder();
            found.sort((a, b) -> order.compare(a.path(), b.path()));
            List<StoredFile> read = found.stream()
                    .filter(f -> !BESIDE.matcher(lastName(f.path())).matches())
                    .toList();
            for (StoredFile file : found) {
                if (DumpManifest.isNamed(lastName(file.path()))) {
                    manifests.take(from.name(), file, read);
                }
                if (BESIDE.matcher(lastName(file.path())).matches()) {
                    passedOver.add(from.name() + ": " + file.path());
                    continue;
                }
                int rank = ranks.merge(from.name(), 1, Integer::sum) - 1;
                files.add(new SourceFile(number, from.name(), rank, file.uri(), file.path(), file.bytes()));
                state.append(from.name())
                        .append(' ')
                        .append(file.uri())
                        .append(' ')
                        .append(file.bytes())
                        .append(' ')
                        .append(file.modified())
                        .append('\n');
            }
        }
        if (files.isEmpty()) {
            throw new BadInput(
                    "--from", "no file of records", "bibliographies in the folders given", "check the paths");
        }
        return new Listing(files, passedOver, manifests, state.toString());
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
