package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.metatrend.ingest.BadInput;

/**
 * Reads one sheet: the stored value of each cell, in its place, and which cells are merged. Formulas are passed over;
 * what they last gave is stored beside them.
 */
final class Sheet implements XmlHandler {
    /** Excel's own limits. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int MOST_COLUMNS = 16_384;
    private static final Pattern PLACE = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    private final String source;
    private final Workbook workbook;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final RunText value = new RunText();
    private final RichText inline = new RichText("is", text -> value.append(text, false));
    private List<String> row = new ArrayList<>();
    private int rowNumber;
    private String type = "";
    private String style = "";
    private boolean inValue;
    private boolean formula;
    private boolean valued;
    private int unknown;
    private boolean inInline;

    Sheet(String source, Workbook workbook) {
        this.source = source;
        this.workbook = workbook;
    }

    /** A rectangle of cells shown as one; rows and columns from 1, the last ones included. */
    record Merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    @Override
    public void start(String name, XMLStreamReader element) {
        if (inInline) {
            inline.start(name, element);
            return;
        }
        switch (name) {
            case "row" -> startRow(XmlHandler.attribute(element, "r"));
            case "c" -> startCell(element);
            case "v" -> {
                inValue = true;
                valued = true;
            }
            case "f" -> formula = true;
            case "is" -> inInline = true;
            case "mergeCell" -> merges.add(merge(XmlHandler.attribute(element, "ref")));
            default -> {
                // looks, links, checks and formulas
            }
        }
    }

    @Override
    public void text(String text) {
        if (inInline) {
            inline.text(text);
        } else if (inValue) {
            value.append(text, false);
        }
    }

    @Override
    public void end(String name) {
        if (inInline) {
            inline.end(name);
            inInline = !name.equals("is");
            return;
        }
        switch (name) {
            case "row" -> rows.add(PackedRow.of(row));
            case "c" -> {
                row.set(row.size() - 1, cell(value.take()));
                unknown += formula && !valued ? 1 : 0;
            }
            case "v" -> inValue = false;
            default -> {
                // see start
            }
        }
    }

    /** The rows, with merged cells repeated in each place they cover. */
    List<List<String>> grid() {
        return Merges.fill(source, FoundTable.rectangular(rows), merges);
    }

    /** How many formulas have no stored value: what they would give is not known without evaluating them. */
    int unknown() {
        return unknown;
    }

    private void startRow(String number) {
        rowNumber = number.isEmpty() ? rowNumber + 1 : number(number);
        if (rowNumber <= rows.size() || rowNumber > MOST_ROWS) {
            throw damaged("the row number " + BadInput.quote(number));
        }
        while (rows.size() < rowNumber - 1) {
            rows.add(List.of());
        }
        row = new ArrayList<>();
    }

    private void startCell(XMLStreamReader element) {
        String place = XmlHandler.attribute(element, "r");
        int column = place.isEmpty() ? row.size() + 1 : place(place)[1];
        if (column <= row.size()) {
            throw damaged("the cell " + BadInput.quote(place) + " out of order");
        }
        while (row.size() < column) {
            row.add("");
        }
        formula = false;
        valued = false;
        type = XmlHandler.attribute(element, "t");
        style = XmlHandler.attribute(element, "s");
    }

    private String cell(String stored) {
        return switch (type) {
            case "s" -> stored.isBlank() ? "" : shared(stored.strip());
            case "b" -> stored.strip().equals("1") ? "TRUE" : stored.strip().equals("0") ? "FALSE" : stored.strip();
            case "", "n" -> stored.isBlank() ? "" : numeric(stored.strip());
            // texts, errors such as #N/A, and dates in ISO 8601
            default -> RichText.unescaped(stored).strip();
        };
    }

    private String shared(String number) {
        int at = number(number);
        if (at >= workbook.texts().size()) {
            throw damaged("a text number " + at);
        }
        return workbook.texts().get(at).strip();
    }

    private String numeric(String stored) {
        if (!stored.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?")) {
            throw damaged("the number " + BadInput.quote(stored));
        }
        return SheetNumber.text(stored, workbook.format(style), workbook.from1904());
    }

    private Merge merge(String range) {
        String[] corners = range.split(":", -1);
        int[] first = place(corners[0]);
        int[] last = place(corners[corners.length - 1]);
        return new Merge(first[0], first[1], last[0], last[1]);
    }

    /** Row and column of a cell's name such as {@code B7}. */
    private int[] place(String name) {
        Matcher matcher = PLACE.matcher(name);
        if (!matcher.matches()) {
            throw damaged("the place " + BadInput.quote(name));
        }
        int column = 0;
        for (char letter : matcher.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        int line = Integer.parseInt(matcher.group(2));
        if (column > MOST_COLUMNS || line < 1 || line > MOST_ROWS) {
            throw damaged("the place " + BadInput.quote(name));
        }
        return new int[] {line, column};
    }

    private int number(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw damaged("the number " + BadInput.quote(text));
        }
        return Integer.parseInt(text);
    }

    private BadInput damaged(String what) {
        return new BadInput(
                source,
                "a damaged sheet (" + what + ")",
                "a sheet as Excel writes it",
                "open it in a spreadsheet program and save it again");
    }
}
