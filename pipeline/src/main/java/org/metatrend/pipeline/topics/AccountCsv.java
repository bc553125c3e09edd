package org.metatrend.pipeline.topics;

import java.util.List;
import org.metatrend.ingest.search.FileTally;
import org.metatrend.pipeline.output.SafeCsv;

/** The account of a search as tables: by source for a PRISMA flow diagram, and by file. */
final class AccountCsv {
    private AccountCsv() {}

    static byte[] prisma(SearchAccount account) {
        SafeCsv csv = new SafeCsv(List.of("source", "stage", "reason", "records"));
        account.sources().forEach((name, s) -> {
            csv.row(name, "identified", "", s.read());
            csv.row(name, "rejected", "cannot be read", s.rejected());
            s.excluded().forEach((reason, n) -> csv.row(name, "excluded", reason, n));
            csv.row(name, "excluded", "deleted or merged away by the source", s.deleted());
            csv.row(name, "merged", "another version of the record counts", s.superseded());
            csv.row(name, "merged", "duplicate", s.duplicates());
            csv.row(name, "included", "", s.included());
        });
        return csv.bytes();
    }

    static byte[] files(SearchAccount account) {
        SafeCsv csv = new SafeCsv(List.of(
                "source",
                "file",
                "format",
                "bytes",
                "sha256",
                "read",
                "matching",
                "excluded",
                "rejected",
                "deletions"));
        for (FileTally t : account.files()) {
            long excluded = t.excluded().values().stream().mapToLong(n -> n).sum();
            csv.row(
                    t.file().name(),
                    t.file().path(),
                    t.format(),
                    t.file().bytes(),
                    t.sha256(),
                    t.read(),
                    t.candidates(),
                    excluded,
                    t.rejected(),
                    t.deletions());
        }
        return csv.bytes();
    }
}
