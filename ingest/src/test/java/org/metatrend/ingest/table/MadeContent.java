package org.metatrend.ingest.table;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A large file that is made while it is read: some first bytes, and then the same ones again and again. */
final class MadeContent implements Content {
    private final byte[] first;
    private final byte[] again;
    private final long size;

    MadeContent(String first, String again, int times) {
        this.first = first.getBytes(StandardCharsets.UTF_8);
        this.again = again.getBytes(StandardCharsets.UTF_8);
        this.size = this.first.length + (long) this.again.length * times;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public InputStream from(long start) {
        return new InputStream() {
            private long at = start;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (at >= size) {
                    return -1;
                }
                boolean begins = at < first.length;
                byte[] from = begins ? first : again;
                int place = begins ? (int) at : (int) ((at - first.length) % again.length);
                int n = Math.min(length, from.length - place);
                System.arraycopy(from, place, buffer, offset, n);
                at += n;
                return n;
            }
        };
    }
}
