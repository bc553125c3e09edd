package org.metatrend.ingest.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.metatrend.ingest.BadInput;

/**
 * A sheet of an Excel workbook (.xlsx). The first row that is not blank is the header; formulas are never evaluated,
 * their stored values are read.
 */
final class XlsxTable implements TableReader {
    /** What a study table never reaches: a workbook that unpacks to more is refused unread. */
    static final long MOST_UNPACKED_BYTES = 256L << 20;

    @Override
    public Table read(String source, byte[] bytes, String which) {
        refuseBomb(source, bytes);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            Sheet sheet = sheets.stream()
                    .filter(s -> which.isEmpty() || s.getName().equals(which))
                    .findFirst()
                    .orElseThrow(() -> new BadInput(
                            source,
                            "the sheets "
                                    + String.join(
                                            ", ",
                                            sheets.stream().map(Sheet::getName).toList()),
                            "a sheet named " + BadInput.quote(which),
                            "name one of the sheets that are there"));
            return table(source, sheet.read());
        } catch (IOException | ExcelReaderException e) {
            throw new BadInput(
                    source,
                    "a file that is no readable workbook (" + e.getMessage() + ")",
                    "an .xlsx workbook without a password",
                    "save it again as .xlsx",
                    e);
        }
    }

    private static Table table(String source, List<Row> sheet) {
        List<List<String>> lines = new ArrayList<>();
        int width = 0;
        for (Row row : sheet) {
            List<String> line = new ArrayList<>();
            for (int i = 0; i < row.getCellCount(); i++) {
                line.add(text(row.getCell(i)));
            }
            while (!line.isEmpty() && line.get(line.size() - 1).isEmpty()) {
                line.remove(line.size() - 1);
            }
            if (!line.isEmpty()) {
                lines.add(line);
                width = Math.max(width, line.size());
            }
        }
        if (lines.isEmpty()) {
            throw new BadInput(source, "an empty sheet", "a header and at least one row", "choose another sheet");
        }
        for (List<String> line : lines) {
            while (line.size() < width) {
                line.add("");
            }
        }
        return new Table(source, lines.get(0), lines.subList(1, lines.size()));
    }

    private static String text(Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().toPlainString();
        }
        return cell.getText().strip();
    }

    private static void refuseBomb(String source, byte[] bytes) {
        byte[] buffer = new byte[1 << 16];
        long unpacked = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    unpacked += n;
                    if (unpacked > MOST_UNPACKED_BYTES) {
                        throw new BadInput(
                                source,
                                "a workbook that unpacks to more than " + (MOST_UNPACKED_BYTES >> 20) + " MiB",
                                "a study table below that limit",
                                "export the sheet as CSV");
                    }
                }
            }
        } catch (IOException e) {
            throw new BadInput(
                    source,
                    "a damaged archive (" + e.getMessage() + ")",
                    "an .xlsx workbook",
                    "save it again as .xlsx",
                    e);
        }
    }
}
