package org.metatrend.ingest.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.metatrend.ingest.BadInput;

/** Tells binary files by their first bytes; those that cannot be read are refused with what to do. */
final class BinaryFormat {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    /** As far as the directory of a file of Office is looked for. */
    private static final int MOST_LOOKED_AT = (1 << 20) + 64;

    private static final String AS_TABLE = "save the table as .xlsx or .csv";

    private BinaryFormat() {}

    /** The format; empty for what may be text. */
    static Optional<FileFormat> of(String source, Content content) {
        byte[] bytes = content.head(1024);
        if (starts(bytes, OLE)) {
            throw ole(source, content.head(MOST_LOOKED_AT));
        }
        if (starts(bytes, ZIP)) {
            return Optional.of(zip(source, content));
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        // readers of PDF accept up to a kilobyte of other bytes before the mark
        if (start.contains("%PDF-")) {
            return Optional.of(FileFormat.PDF);
        }
        if (start.startsWith("{\\rtf")) {
            throw refused(source, "a text in RTF", "save it as .docx");
        }
        if (starts(bytes, GZIP) || start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!")) {
            throw refused(source, "a compressed file", "unpack it first");
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")) {
            throw refused(source, "a picture", "type the table or fetch it as text");
        }
        return Optional.empty();
    }

    private static BadInput ole(String source, byte[] bytes) {
        // the directory of an encrypted file names the stream with its content, in UTF-16
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        int most = bytes.length - name.length;
        for (int i = 0; i <= most; i++) {
            if (bytes[i] == 'E' && Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
                return refused(source, "a file protected by a password", "remove the password and save it again");
            }
        }
        return refused(source, "a file in the old binary format of Office (.xls, .doc)", AS_TABLE);
    }

    private static FileFormat zip(String source, Content content) {
        try (ZipInputStream zip = new ZipInputStream(content.from(0))) {
            long unpacked = 0;
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                switch (entry.getName()) {
                    case "xl/workbook.xml" -> {
                        return FileFormat.XLSX;
                    }
                    case "word/document.xml" -> {
                        return FileFormat.DOCX;
                    }
                    case "xl/workbook.bin" -> throw refused(source, "a binary workbook (.xlsb)", AS_TABLE);
                    case "mimetype", "content.xml" ->
                        throw refused(source, "a file of OpenDocument or an e-book", AS_TABLE);
                    default -> {
                        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                            unpacked += n;
                            if (unpacked > ZipParts.MOST_UNPACKED_BYTES) {
                                throw refused(
                                        source,
                                        "an archive that unpacks to more than " + (ZipParts.MOST_UNPACKED_BYTES >> 20)
                                                + " MiB",
                                        "export the table as CSV");
                            }
                        }
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(
                    source,
                    "a damaged archive (" + e.getMessage() + ")",
                    "a whole .xlsx or .docx file",
                    "save or fetch it again",
                    e);
        }
        throw refused(source, "an archive without a workbook or document", "unpack it and name one of its files");
    }

    private static BadInput refused(String source, String found, String mend) {
        return new BadInput(source, found, FileFormat.KNOWN, mend);
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
