package org.metatrend.ingest.manifest;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.metatrend.ingest.manifest.DataPackage.License;
import org.metatrend.ingest.manifest.DataPackage.Schema;
import org.metatrend.ingest.manifest.DataPackage.Source;
import org.metatrend.ingest.table.Content;

/**
 * One table of a package.
 *
 * @param name unique within the package
 * @param path the table's file, relative to the package's folder and inside it
 * @param bytes the file's size
 * @param hash {@code sha256:} and the file's checksum in hexadecimal
 * @param sources the review: its citation and DOI
 * @param metatrend how the table was transcribed and how it is read
 */
@JsonPropertyOrder({"profile", "name", "path"})
public record Resource(
        String profile,
        String name,
        String path,
        String title,
        String description,
        String format,
        String mediatype,
        String encoding,
        Long bytes,
        String hash,
        List<Source> sources,
        List<License> licenses,
        Schema schema,
        ResourcePlan metatrend) {
    public Resource {
        sources = sources == null ? List.of() : List.copyOf(sources);
        licenses = licenses == null ? List.of() : List.copyOf(licenses);
    }

    /** The same resource, read by another plan. */
    public Resource with(ResourcePlan plan) {
        return with(bytes, hash, plan);
    }

    /** The same resource with its table's size and checksum. */
    Resource withTable(Content table) {
        return with(table.size(), "sha256:" + table.sha256(), metatrend);
    }

    private Resource with(Long size, String checksum, ResourcePlan plan) {
        return new Resource(
                profile,
                name,
                path,
                title,
                description,
                format,
                mediatype,
                encoding,
                size,
                checksum,
                sources,
                licenses,
                schema,
                plan);
    }
}
