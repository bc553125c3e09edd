package org.metatrend.pipeline.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.ingest.search.RecordKey;
import org.metatrend.ingest.search.SourceFile;

/** Where records stand, in words. */
final class Places {
    private final Map<Long, SourceFile> files = new HashMap<>();

    Places(List<FileTally> tallies) {
        tallies.forEach(t -> files.put(RecordKey.of(t.file().source(), t.file().rank(), 0), t.file()));
    }

    /** Such as "pubmed: pubmed21n0001.xml.gz, record 12". */
    String of(long key) {
        SourceFile file = files.get(RecordKey.of(RecordKey.source(key), RecordKey.file(key), 0));
        return file.name() + ": " + file.path() + ", record " + (RecordKey.record(key) + 1);
    }
}
