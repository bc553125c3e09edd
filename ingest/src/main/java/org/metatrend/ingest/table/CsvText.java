package org.metatrend.ingest.table;

import java.io.IOException;
import java.nio.charset.Charset;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Separated text and how it is read.
 *
 * @param content the bytes
 * @param charset an encoding without state
 * @param mark how many bytes come before the text
 * @param format what parts and quotes cells
 * @param blanks whether an empty line is a row
 */
record CsvText(Content content, Charset charset, int mark, CSVFormat format, boolean blanks) {

    /** The text from a byte on, at which a character begins. */
    BlockReader reader(long at) {
        return new BlockReader(
                content.from(at), at, charset, format.getDelimiterString().charAt(0));
    }

    /** The lines that a reader still has. */
    CSVParser lines(BlockReader reader) throws IOException {
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    boolean isRow(CSVRecord line) {
        return blanks || line.size() > 1 || !line.get(0).isEmpty();
    }
}
