package org.metatrend.ingest.bibliography.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A gzip file of one or several members (RFC 1952), decompressed. Unlike the JDK's own stream it says at which byte a file
 * is damaged, and does not take what follows a member for the end of the file.
 */
public final class GzipStream extends InputStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;
    private long read;
    private boolean inside;
    private boolean ended;
    private DamagedInput damage;

    public GzipStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (damage != null) {
            throw damage;
        }
        while (!ended) {
            if (!inside && !open()) {
                ended = true;
                break;
            }
            int count = inflate(target, from, length);
            if (count > 0) {
                sum.update(target, from, count);
                return count;
            }
            if (inflater.finished()) {
                close(inflater.getBytesWritten());
            }
        }
        return -1;
    }

    private int inflate(byte[] target, int from, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(target, from, length);
                if (count > 0 || inflater.finished()) {
                    return count;
                }
                if (inflater.needsDictionary()) {
                    throw damage("found a preset dictionary, which gzip does not have");
                }
                position = limit;
                if (!fill()) {
                    throw damage("found the end of the file inside compressed data, expected more");
                }
                inflater.setInput(buffer, 0, limit);
            }
        } catch (DataFormatException e) {
            position = limit - inflater.getRemaining();
            throw damage("found spoilt compressed data (" + e.getMessage() + ")");
        }
    }

    /** Begins the next member; false at the end of the file. */
    private boolean open() throws IOException {
        boolean first = read == 0;
        int magic = next();
        while (magic == 0 && !first) {
            magic = next(); // tapes and block devices pad with zeros
        }
        if (magic < 0) {
            return false;
        }
        if (magic != 0x1F || must() != 0x8B || must() != 8) {
            throw damage("found bytes that are no gzip member, expected one or the end of the file");
        }
        int flags = must();
        skip(6);
        if ((flags & EXTRA) != 0) {
            int low = must();
            skip(low | must() << 8);
        }
        for (int flag = NAME; flag <= COMMENT; flag <<= 1) {
            int text = (flags & flag) != 0 ? must() : 0;
            while (text != 0) {
                text = must();
            }
        }
        skip((flags & HEADER_CRC) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(buffer, position, limit - position);
        sum.reset();
        inside = true;
        return true;
    }

    private void close(long written) throws IOException {
        position = limit - inflater.getRemaining();
        inside = false;
        if (number() != sum.getValue() || number() != (written & 0xFFFFFFFFL)) {
            throw damage("found data that do not agree with the member's checksum and length");
        }
    }

    private long number() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            number |= (long) must() << shift;
        }
        return number;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            must();
        }
    }

    private int must() throws IOException {
        int one = next();
        if (one < 0) {
            throw damage("found the end of the file inside a gzip header or trailer");
        }
        return one;
    }

    private int next() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(count, 0);
        read += limit;
        return count > 0;
    }

    private DamagedInput damage(String reason) {
        damage = new DamagedInput(read - limit + position, reason);
        return damage;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
