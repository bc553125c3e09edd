package org.metatrend.ingest.bibliography.crossref;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceReader;
import org.metatrend.ingest.bibliography.json.JsonRecords;

/** Works of Crossref (api.crossref.org): a line each, or the list "items". */
public final class CrossrefReader implements ReferenceReader {
    @Override
    public void read(InputStream in, Origin origin, Consumer<ReadRecord> sink) throws IOException {
        JsonRecords.read(in, origin, CrossrefWork::state, sink);
    }
}
