package org.metatrend.ingest.bibliography.openalex;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceReader;
import org.metatrend.ingest.bibliography.json.JsonRecords;

/** Works of OpenAlex, as the snapshot's lines or as answers of the API. Fields it does not know never fail. */
public final class OpenAlexReader implements ReferenceReader {
    @Override
    public void read(InputStream in, Origin origin, Consumer<ReadRecord> sink) throws IOException {
        JsonRecords.read(in, origin, OpenAlexWork::state, sink);
    }

    /**
     * One work.
     *
     * @param buffer holds its JSON in UTF-8
     * @param from the first byte
     * @param length how many bytes it has
     */
    public static ReadRecord work(byte[] buffer, int from, int length, Origin place) {
        return JsonRecords.one(buffer, from, length, place, OpenAlexWork::state);
    }
}
