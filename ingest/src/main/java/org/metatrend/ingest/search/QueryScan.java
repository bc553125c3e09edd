package org.metatrend.ingest.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.file.BibliographyFormat;
import org.metatrend.ingest.bibliography.file.BibliographyStream;
import org.metatrend.ingest.bibliography.openalex.MergedIds;
import org.metatrend.ingest.query.TopicQueries;

/**
 * Scans files of any bibliographic format for the records that queries count.
 *
 * @param queries what is searched for
 */
public record QueryScan(TopicQueries queries) implements FileScan {
    private static final long serialVersionUID = 1L;
    private static final int HEAD = 64;

    @Override
    public void scan(SourceFile file, InputStream stored, ScanSink sink) throws IOException {
        Origin origin = new Origin(file.name(), file.path(), "");
        RecordScan scan = new RecordScan(queries, file, sink);
        MessageDigest digest = Sha256.digest();
        DigestInputStream bytes = new DigestInputStream(stored, digest);
        BibliographyStream.read(bytes, origin, stream -> read(stream, origin, scan), scan::record);
        // the checksum is of the whole file, the part behind damage too
        bytes.transferTo(OutputStream.nullOutputStream());
        sink.done(scan.tally(Sha256.hex(digest)));
    }

    private static void read(BibliographyStream stream, Origin origin, RecordScan scan) throws IOException {
        if (beginning(stream.text()).replace("\"", "").startsWith("merge_date,id,")) {
            scan.merged(MergedIds.read(stream.text(), origin, scan::record).keySet());
            return;
        }
        if (stream.format().isEmpty()) {
            if (!stream.empty()) {
                scan.record(ReferenceDraft.rejected(
                        origin,
                        "found a file of no known format, expected OpenAlex, MEDLINE, Crossref, RIS, nbib, ISI, EndNote,"
                                + " Ovid, BibTeX or delimited text",
                        ""));
            }
            return;
        }
        BibliographyFormat format = stream.format().get();
        scan.format(format);
        if (format == BibliographyFormat.OPENALEX && isLines(stream.text())) {
            new OpenAlexScan(scan, origin).read(stream.text());
        } else {
            format.reader().read(stream.text(), origin, scan::record);
        }
    }

    /** Whether it is a work a line; answers of the API are one document. */
    private static boolean isLines(InputStream text) throws IOException {
        return beginning(text).startsWith("{\"id\":\"https://openalex.org/W");
    }

    private static String beginning(InputStream text) throws IOException {
        text.mark(HEAD);
        byte[] head = text.readNBytes(HEAD);
        text.reset();
        return new String(head, StandardCharsets.ISO_8859_1);
    }
}
