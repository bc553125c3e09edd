package org.metatrend.ingest.spark;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.metatrend.ingest.BadInput;

/** Files wherever Hadoop's file systems reach: on this machine, hdfs, s3a, gs. */
public final class Storage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String TRY = ".writing";

    /** The one that a machine's own configuration describes. */
    public static final Storage HERE = new Storage();

    private Storage() {}

    /** A file that was found. */
    public record StoredFile(String uri, String path, long bytes, long modified) {}

    /** What is written by writing. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void to(OutputStream out) throws IOException;
    }

    /**
     * All files that a path names: a file, a folder with all below it, or a pattern of either. Hidden files and those whose
     * names begin with an underscore are none.
     *
     * @param source as the user named the source
     * @param named the path or pattern, a plain one on this machine
     * @throws BadInput if there is none, or the place cannot be reached
     */
    public List<StoredFile> files(String source, String named) {
        try {
            Path pattern = new Path(named);
            FileSystem system = FileSystems.of(pattern);
            FileStatus[] roots = system.globStatus(pattern);
            List<StoredFile> found = new ArrayList<>();
            for (FileStatus root : roots == null ? new FileStatus[0] : roots) {
                below(system, root, root.getPath(), found);
            }
            if (found.isEmpty()) {
                throw new BadInput(
                        "--from " + source + ":" + named,
                        "no file",
                        "bibliographic files",
                        "give a file, a folder or a pattern such as 'folder/*.gz'");
            }
            return found;
        } catch (IllegalArgumentException | IOException e) {
            throw new BadInput(
                    "--from " + source + ":" + named,
                    "a place that cannot be read: " + firstLine(e),
                    "a path that Hadoop's file systems reach",
                    "check the path, and for hdfs, s3a or gs that Hadoop is set up for it",
                    e);
        }
    }

    private static void below(FileSystem system, FileStatus at, Path root, List<StoredFile> found) throws IOException {
        String name = at.getPath().getName();
        if (at.isDirectory()) {
            for (FileStatus child : system.listStatus(at.getPath())) {
                String below = child.getPath().getName();
                if (!below.startsWith(".") && !below.startsWith("_")) {
                    below(system, child, root, found);
                }
            }
        } else {
            String uri = at.getPath().toUri().toString();
            String path = at.getPath().equals(root)
                    ? name
                    : root.toUri().relativize(at.getPath().toUri()).getPath();
            found.add(new StoredFile(uri, path, at.getLen(), at.getModificationTime()));
        }
    }

    /** The first line of what an exception says, for a message of one line. */
    static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.lines().findFirst().orElse(message);
    }

    /** Opens a file. */
    InputStream open(String uri) throws IOException {
        Path path = new Path(URI.create(uri));
        FileSystem system = FileSystems.of(path);
        return system instanceof RawLocalFileSystem local
                ? new FileInputStream(local.pathToFile(path))
                : system.open(path, 1 << 16);
    }

    /** All bytes of a small file. */
    public byte[] bytes(String uri) {
        try (InputStream in = open(uri)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a file if it exists. */
    Optional<InputStream> openIfThere(String uri) throws IOException {
        try {
            return Optional.of(open(uri));
        } catch (FileNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * Writes a file whole or not at all: under a name of its own first, then renamed. A file that is there stays.
     *
     * @param attempt tells concurrent writers of the same file apart
     */
    void write(String uri, String attempt, Content content) throws IOException {
        Path path = new Path(URI.create(uri));
        FileSystem system = FileSystems.of(path);
        Path tried = new Path(path.getParent(), path.getName() + TRY + attempt);
        try {
            try (OutputStream out = new BufferedOutputStream(created(system, tried), 1 << 16)) {
                content.to(out);
            }
            // a file that is there already is another try's, the same and perhaps being read
            if (!system.exists(path) && !system.rename(tried, path) && !system.exists(path)) {
                throw new IOException("cannot rename to " + path);
            }
        } finally {
            system.delete(tried, false);
        }
    }

    /** Begins a file. On this machine Hadoop would start a process for each, to set its permissions. */
    private static OutputStream created(FileSystem system, Path path) throws IOException {
        if (system instanceof RawLocalFileSystem local) {
            File file = local.pathToFile(path);
            Files.createDirectories(file.getParentFile().toPath());
            return new FileOutputStream(file);
        }
        return system.create(path);
    }

    /**
     * Where a path named by a user is, whole: a plain one is on this machine, relative to the working folder.
     *
     * @throws BadInput if it is no path, or the file system is not known
     */
    public String uri(String named) {
        try {
            Path path = new Path(named);
            FileSystem system = FileSystems.of(path);
            return system.makeQualified(path).toUri().toString();
        } catch (IllegalArgumentException | IOException e) {
            throw new BadInput(
                    named,
                    "a place that cannot be reached: " + firstLine(e),
                    "a path that Hadoop's file systems reach",
                    "check the path, and for hdfs, s3a or gs that Hadoop is set up for it",
                    e);
        }
    }

    /** Whether there is a file or folder. */
    public boolean exists(String uri) {
        Path path = new Path(URI.create(uri));
        try {
            return FileSystems.of(path).exists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The size of a file in bytes. */
    long size(String uri) {
        Path path = new Path(URI.create(uri));
        try {
            return FileSystems.of(path).getFileStatus(path).getLen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is a folder with something in it. */
    public boolean isFilled(String uri) {
        Path path = new Path(URI.create(uri));
        try {
            return exists(uri) && FileSystems.of(path).listStatus(path).length > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a file, in a folder that is made where it is missing. */
    public OutputStream create(String uri) {
        Path path = new Path(URI.create(uri));
        try {
            return new BufferedOutputStream(created(FileSystems.of(path), path), 1 << 16);
        } catch (IOException e) {
            throw unwritable(uri, e);
        }
    }

    /** Moves a file or folder into a folder, which is made where it is missing. */
    public void move(String uri, String folder) {
        Path from = new Path(URI.create(uri));
        Path to = new Path(URI.create(folder));
        try {
            FileSystem system = FileSystems.of(from);
            if (!system.exists(to)) {
                system.mkdirs(to);
            }
            if (!system.rename(from, new Path(to, from.getName()))) {
                throw new IOException("cannot move " + from);
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Writes a file that is not there yet, whole or not at all. */
    public void write(String uri, Content content) {
        try {
            write(uri, "", content);
        } catch (IOException e) {
            throw unwritable(uri, e);
        }
    }

    private static BadInput unwritable(String uri, IOException e) {
        return new BadInput(
                uri,
                "a place that cannot be written: " + firstLine(e),
                "a folder on a disk with room",
                "free some room, or give another --out",
                e);
    }

    /** Gives a file or folder another name on the same file system; nothing may have that name. */
    public void rename(String uri, String to) {
        Path path = new Path(URI.create(uri));
        try {
            if (!FileSystems.of(path).rename(path, new Path(URI.create(to)))) {
                throw new IOException("cannot rename " + path);
            }
        } catch (IOException e) {
            throw unwritable(to, e);
        }
    }

    /** Removes a folder and all below it, if it is there. */
    public void delete(String uri) {
        Path path = new Path(URI.create(uri));
        try {
            FileSystems.of(path).delete(path, true);
        } catch (IOException e) {
            throw unwritable(uri, e);
        }
    }
}
