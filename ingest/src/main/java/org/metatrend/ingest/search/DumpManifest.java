package org.metatrend.ingest.search;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a dump says of its own files: OpenAlex puts a list of them, in the form of Redshift's manifests, beside its records
 * (https://developers.openalex.org/download/snapshot-format).
 *
 * @param entries in its order
 */
public record DumpManifest(List<Entry> entries) {
    private static final Pattern PARTITION = Pattern.compile("^(.*?)updated_date=[^/]*/[^/]*$");
    private static final ObjectMapper JSON = new ObjectMapper();

    public DumpManifest {
        entries = List.copyOf(entries);
    }

    /**
     * A file.
     *
     * @param url where the dump is published, such as "s3://openalex/data/works/updated_date=2023-01-01/part_000.gz"
     * @param bytes its size as stored, -1 where not stated
     * @param records in it, -1 where not stated
     */
    public record Entry(String url, long bytes, long records) {}

    /**
     * A dump held against its manifest.
     *
     * @param missing the addresses of files that are listed and not there, though others of their folder are
     * @param otherSize of files whose size is not the one listed: the path, and the size listed
     * @param extra the paths of files that are there and not listed
     * @param records of files that are there as listed: the path, and how many records are listed
     */
    public record Comparison(
            List<String> missing, Map<String, Long> otherSize, List<String> extra, Map<String, Long> records) {}

    /** Whether a file may be one, by its name. */
    public static boolean isNamed(String name) {
        return name.equals("manifest") || name.equals("manifest.json");
    }

    /**
     * Reads one. Whatever has a "url" is an entry, wherever it stands, with "content_length" and "record_count" beside it or
     * under "meta".
     *
     * @return without entries if it is something else
     */
    public static DumpManifest parse(byte[] json) {
        List<Entry> entries = new ArrayList<>();
        try {
            collect(JSON.readTree(json), entries);
        } catch (JacksonException e) {
            return new DumpManifest(List.of());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new DumpManifest(entries);
    }

    private static void collect(JsonNode node, List<Entry> entries) {
        if (node.path("url").isTextual()) {
            JsonNode meta = node.has("meta") ? node.path("meta") : node;
            entries.add(new Entry(
                    node.path("url").textValue(), number(meta, "content_length"), number(meta, "record_count")));
        } else {
            node.forEach(child -> collect(child, entries));
        }
    }

    private static long number(JsonNode node, String name) {
        return node.path(name).asLong(-1);
    }

    /**
     * Holds it against the files below its folder. Only of folders of which some file is there others are missed: who wants
     * works need not fetch authors.
     *
     * @param sizes in bytes, by the paths relative to the manifest's folder
     */
    public Comparison against(Map<String, Long> sizes) {
        Map<String, Entry> found = new LinkedHashMap<>();
        TreeSet<String> folders = new TreeSet<>();
        List<Entry> absent = new ArrayList<>();
        for (Entry entry : entries) {
            String path = path(entry.url(), sizes);
            if (path.isEmpty()) {
                absent.add(entry);
            } else {
                found.put(path, entry);
                folders.add(folder(entry.url()));
            }
        }
        List<String> missing = absent.stream()
                .map(Entry::url)
                .filter(url -> folders.contains(folder(url)))
                .toList();
        Map<String, Long> otherSize = new TreeMap<>();
        Map<String, Long> records = new TreeMap<>();
        found.forEach((path, entry) -> {
            if (entry.bytes() >= 0 && entry.bytes() != sizes.get(path)) {
                otherSize.put(path, entry.bytes());
            }
            if (entry.records() >= 0) {
                records.put(path, entry.records());
            }
        });
        List<String> extra = sizes.keySet().stream()
                .filter(p -> !found.containsKey(p))
                .sorted()
                .toList();
        return new Comparison(missing, otherSize, extra, records);
    }

    /** The longest end of an address that is the path of a file; empty if none is. */
    private static String path(String url, Map<String, Long> sizes) {
        for (int slash = url.indexOf('/'); slash >= 0; slash = url.indexOf('/', slash + 1)) {
            String end = url.substring(slash + 1);
            if (sizes.containsKey(end)) {
                return end;
            }
        }
        return "";
    }

    /** The folder of a file's kind of records: above the partition, where there is one. */
    private static String folder(String url) {
        Matcher partition = PARTITION.matcher(url);
        return partition.matches() ? partition.group(1) : url.substring(0, url.lastIndexOf('/') + 1);
    }
}
