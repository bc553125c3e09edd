package org.metatrend.ingest.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.table.Content;
import org.metatrend.ingest.table.FileFormat;
import org.metatrend.ingest.table.Table;
import org.metatrend.ingest.table.TableReader;

/** Reads a package's folder: its manifest and its tables, every promise of the manifest checked. */
public final class PackageReader {
    /** The file that makes a folder a package. */
    public static final String MANIFEST = "datapackage.json";

    /** More than a file that a review is added from, since a transcription numbers the rows and quotes cells. */
    private static final long MOST_BYTES = 4 * FileFormat.MOST_BYTES;

    private PackageReader() {}

    /**
     * Reads a package. The rows of its tables are read when they are asked for; the files must not change meanwhile.
     *
     * @param folder the package's folder, as messages are to name it
     * @throws BadInput if the manifest or a table is not as it should be
     */
    public static ReadPackage read(Path folder) {
        DataPackage manifest = manifest(folder);
        List<Table> tables = new ArrayList<>();
        for (Resource resource : manifest.resources()) {
            String file = folder.resolve(resource.path()).toString();
            Content content = content(folder, resource);
            checkHash(file, resource, content);
            Table table = TableReader.of("csv").read(file, content, "");
            SchemaCheck.check(resource.schema(), table);
            tables.add(table);
        }
        return new ReadPackage(folder, manifest, tables);
    }

    /**
     * Reads a package's manifest alone.
     *
     * @throws BadInput if it is missing or not valid
     */
    public static DataPackage manifest(Path folder) {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new BadInput(
                    folder.toString(),
                    "no " + MANIFEST,
                    "a package: a folder with a " + MANIFEST,
                    "name a folder below data-manifests/, or give the folder's path");
        }
        DataPackage manifest = ManifestReader.parse(file.toString(), readAll(file));
        ManifestCheck.check(file.toString(), manifest);
        return manifest;
    }

    /**
     * Holds a manifest and one of its tables to the rules before they are written.
     *
     * @throws BadInput if reading them back would fail
     */
    public static void check(Path folder, DataPackage manifest, Resource resource, Table table) {
        long bytes = manifest.resources().stream()
                .filter(r -> r.name().equals(resource.name()) && r.bytes() != null)
                .mapToLong(Resource::bytes)
                .sum();
        if (bytes > MOST_BYTES) {
            throw tooLarge(folder.resolve(resource.path()), bytes);
        }
        ManifestCheck.check(folder.resolve(MANIFEST).toString(), manifest);
        SchemaCheck.check(resource.schema(), table);
    }

    /** The SHA-256 checksum, hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Content content(Path folder, Resource resource) {
        Path file = folder.resolve(resource.path()).normalize();
        if (!Files.isRegularFile(file)) {
            throw new BadInput(
                    file.toString(),
                    "no such file",
                    "the table of the resource " + BadInput.quote(resource.name()),
                    "restore the file, or correct the path in " + folder.resolve(MANIFEST));
        }
        try {
            if (!file.toRealPath().startsWith(folder.toRealPath())) {
                throw new BadInput(
                        file.toString(),
                        "a link that leaves the package",
                        "a file inside " + folder,
                        "copy the file into the package");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw tooLarge(file, Files.size(file));
            }
            if (!Files.isReadable(file)) {
                throw unreadable(file, "no right to read it", null);
            }
            return Content.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadInput tooLarge(Path file, long bytes) {
        return new BadInput(
                file.toString(),
                bytes + " bytes",
                "at most " + MOST_BYTES + " bytes for a study table",
                "split the table");
    }

    private static void checkHash(String file, Resource resource, Content content) {
        String found = "sha256:" + content.sha256();
        if (!found.equals(resource.hash())) {
            throw new BadInput(
                    file,
                    "the checksum " + found,
                    resource.hash(),
                    "restore the file; if you changed it on purpose, write the checksum found into \"hash\" and "
                            + content.size() + " into \"bytes\" of the resource " + BadInput.quote(resource.name()));
        }
        if (resource.bytes() != null && resource.bytes() != content.size()) {
            throw new BadInput(
                    file,
                    content.size() + " bytes",
                    resource.bytes() + " bytes",
                    "write the size found into \"bytes\" of the resource " + BadInput.quote(resource.name()));
        }
    }

    private static byte[] readAll(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e.getMessage(), e);
        }
    }

    private static BadInput unreadable(Path file, String why, Throwable cause) {
        return new BadInput(
                file.toString(),
                "a file that cannot be read (" + why + ")",
                "a readable file",
                "check its permissions",
                cause);
    }

    /**
     * A package as it was read.
     *
     * @param folder where it lies
     * @param tables its tables, in the order of the resources
     */
    public record ReadPackage(Path folder, DataPackage manifest, List<Table> tables) {
        public ReadPackage {
            tables = List.copyOf(tables);
            Set<String> names = new HashSet<>();
            manifest.resources().forEach(r -> names.add(r.name()));
            if (names.size() != tables.size()) {
                throw new IllegalArgumentException("one table per resource");
            }
        }
    }
}
