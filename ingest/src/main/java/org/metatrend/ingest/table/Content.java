package org.metatrend.ingest.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.metatrend.ingest.BadInput;

/** The bytes of a file, in memory or where they lie; they can be read any number of times, from any place. */
public interface Content {

    /** How many bytes there are. */
    long size();

    /**
     * The bytes from a place on.
     *
     * @param at from 0 to the size
     * @throws BadInput if the file has gone or changed
     */
    InputStream from(long at);

    /** Bytes in memory; not copied, and not to be changed. */
    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream from(long at) {
                return new ByteArrayInputStream(bytes, Math.toIntExact(at), bytes.length - Math.toIntExact(at));
            }

            @Override
            public byte[] all() {
                return bytes;
            }
        };
    }

    /** A file that is read from its disk each time, and must not change meanwhile. */
    static Content of(Path path) throws IOException {
        long size = Files.size(path);
        FileTime changed = Files.getLastModifiedTime(path);
        return new Content() {
            @Override
            public long size() {
                return size;
            }

            @Override
            public InputStream from(long at) {
                try {
                    if (Files.size(path) != size
                            || !Files.getLastModifiedTime(path).equals(changed)) {
                        throw new BadInput(
                                path.toString(),
                                "a file that changed while it was read",
                                "a file that stays as it is",
                                "begin again when nothing writes to it any more");
                    }
                    FileChannel channel = FileChannel.open(path).position(at);
                    return new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
                } catch (IOException e) {
                    throw new BadInput(
                            path.toString(),
                            "a file that cannot be read any more (" + e.getMessage() + ")",
                            "a readable file",
                            "restore it and begin again",
                            e);
                }
            }
        };
    }

    /**
     * The first bytes.
     *
     * @param most how many at the most
     */
    default byte[] head(int most) {
        try (InputStream in = from(0)) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bytes; not to be changed. */
    default byte[] all() {
        return head(Math.toIntExact(size()));
    }

    /** The SHA-256 checksum, hexadecimal. */
    default String sha256() {
        try (DigestInputStream in = new DigestInputStream(from(0), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
