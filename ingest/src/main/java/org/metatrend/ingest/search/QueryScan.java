package org.metatrend.ingest.search;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.file.BibliographyFormat;
import org.metatrend.ingest.bibliography.file.BibliographyStream;
import org.metatrend.ingest.query.TopicQueries;

/**
 * Scans files of any bibliographic format for the records that queries count.
 *
 * @param queries what is searched for
 */
public record QueryScan(TopicQueries queries) implements FileScan {
    private static final long serialVersionUID = 1L;

    @Override
    public void scan(SourceFile file, InputStream stored, ScanSink sink) throws IOException {
        Origin origin = new Origin(file.name(), file.path(), "");
        RecordScan scan = new RecordScan(queries, file, sink);
        MessageDigest digest = sha256();
        DigestInputStream bytes = new DigestInputStream(stored, digest);
        BibliographyStream.read(bytes, origin, stream -> read(stream, origin, scan), scan::record);
        // the checksum is of the whole file, the part behind damage too
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
        sink.done(scan.tally(HexFormat.of().formatHex(digest.digest())));
    }

    private static void read(BibliographyStream stream, Origin origin, RecordScan scan) throws IOException {
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

    /** Whether the first line is a work and no more; answers of the API are one document. */
    private static boolean isLines(InputStream text) throws IOException {
        text.mark(1 << 10);
        byte[] head = text.readNBytes(1 << 10);
        text.reset();
        String beginning = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        return beginning.startsWith("{\"id\":\"https://openalex.org/W");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
