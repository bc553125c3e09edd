package org.metatrend.pipeline.add;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.metatrend.ingest.table.Content;

/** Says how far the reading of a large file has come; of small files nothing. */
public final class Steps {
    /** What is read faster than anybody wonders. */
    private static final long SMALL = 16L << 20;

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(2);

    private final PrintWriter err;
    private boolean large;
    private String step = "";
    private long said = System.nanoTime();

    /** Steps that are said to a user; the first when a large file is watched. */
    public Steps(PrintWriter err) {
        this.err = err;
    }

    /** A step begins. */
    public void step(String what) {
        step = what;
        if (large) {
            err.println("metatrend: " + what);
            said = System.nanoTime();
        }
    }

    /** A file that says from time to time how much of it has been read. */
    public Content watched(Content content) {
        large |= content.size() > SMALL;
        return content.size() > SMALL ? new Watched(content) : content;
    }

    private void at(long bytes, long of) {
        long now = System.nanoTime();
        if (now - said > PAUSE) {
            err.println("metatrend: " + step + ": " + (bytes >> 20) + " of " + (of >> 20) + " MiB");
            said = now;
        }
    }

    private final class Watched implements Content {
        private final Content content;

        Watched(Content content) {
            this.content = content;
        }

        @Override
        public long size() {
            return content.size();
        }

        @Override
        public InputStream from(long start) {
            return new FilterInputStream(content.from(start)) {
                private long position = start;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    position += Math.max(0, read);
                    at(position, content.size());
                    return read;
                }
            };
        }
    }
}
