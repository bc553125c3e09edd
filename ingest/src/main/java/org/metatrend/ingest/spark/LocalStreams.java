package org.metatrend.ingest.spark;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSError;

/** Streams whose failures are all IOExceptions: Hadoop throws an Error where a disk of this machine is full. */
final class LocalStreams {
    private LocalStreams() {}

    private static IOException exception(FSError e) {
        return e.getCause() instanceof IOException io ? io : new IOException(e);
    }

    static InputStream of(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                try {
                    return super.read();
                } catch (FSError e) {
                    throw exception(e);
                }
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                try {
                    return super.read(bytes, from, length);
                } catch (FSError e) {
                    throw exception(e);
                }
            }
        };
    }

    static OutputStream of(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                try {
                    out.write(bytes, from, length);
                } catch (FSError e) {
                    throw exception(e);
                }
            }

            @Override
            public void flush() throws IOException {
                try {
                    out.flush();
                } catch (FSError e) {
                    throw exception(e);
                }
            }

            @Override
            public void close() throws IOException {
                try {
                    out.close();
                } catch (FSError e) {
                    throw exception(e);
                }
            }
        };
    }
}
