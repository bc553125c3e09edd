package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.List;
import org.metatrend.ingest.table.Workbook.SheetPart;

/**
 * The sheets of an Excel workbook (.xlsx, .xlsm). Formulas are never evaluated, their stored values are read; macros
 * are dropped unread.
 */
final class XlsxTables implements TableFinder {

    @Override
    public List<FoundTable> find(String source, byte[] bytes) {
        return sheets(source, bytes).stream()
                .filter(sheet -> !sheet.grid().isEmpty())
                .toList();
    }

    /** All sheets, the blank ones too. */
    static List<FoundTable> sheets(String source, byte[] bytes) {
        ZipParts zip = ZipParts.of(source, bytes, "workbook");
        Workbook workbook = Workbook.of(zip);
        List<FoundTable> found = new ArrayList<>();
        for (SheetPart part : workbook.sheets()) {
            Sheet sheet = new Sheet(source + ": sheet " + part.name(), workbook);
            zip.read(part.part(), sheet);
            found.add(new FoundTable("sheet " + part.name(), caption(part, sheet), sheet.grid()));
        }
        return List.copyOf(found);
    }

    private static String caption(SheetPart part, Sheet sheet) {
        String hidden = part.hidden() ? "a hidden sheet" : "";
        if (sheet.unknown() == 0) {
            return hidden;
        }
        return hidden + (hidden.isEmpty() ? "" : ", ") + "with " + sheet.unknown()
                + " formulas without a stored value, read as blank: save it in a spreadsheet program to store them";
    }
}
