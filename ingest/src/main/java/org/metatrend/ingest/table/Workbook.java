package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.metatrend.ingest.BadInput;

/**
 * What all sheets of a workbook share.
 *
 * @param sheets the sheets in the order of their tabs
 * @param texts the texts that cells name by number
 * @param formats the number format of each cell style, by number
 * @param from1904 whether dates count from 1904, as old ones of the Macintosh do
 */
record Workbook(List<SheetPart> sheets, List<String> texts, List<String> formats, boolean from1904) {
    private static final String MAIN = "xl/workbook.xml";

    Workbook {
        sheets = List.copyOf(sheets);
        texts = List.copyOf(texts);
        formats = List.copyOf(formats);
    }

    /** A sheet: its name on the tab, the part that holds it, whether Excel shows it. */
    record SheetPart(String name, String part, boolean hidden) {}

    static Workbook of(ZipParts zip) {
        if (!zip.has(MAIN)) {
            throw new BadInput(
                    zip.source(),
                    "an archive that is no workbook",
                    "an .xlsx workbook",
                    "save the table again as .xlsx");
        }
        Map<String, String> targets = new HashMap<>();
        if (zip.has("xl/_rels/workbook.xml.rels")) {
            zip.read("xl/_rels/workbook.xml.rels", (name, element) -> {
                if (name.equals("Relationship")) {
                    targets.put(XmlHandler.attribute(element, "Id"), path(XmlHandler.attribute(element, "Target")));
                }
            });
        }
        List<SheetPart> sheets = new ArrayList<>();
        boolean[] from1904 = new boolean[1];
        zip.read(MAIN, (name, element) -> {
            if (name.equals("workbookPr")) {
                from1904[0] = XmlHandler.attribute(element, "date1904").matches("1|true");
            } else if (name.equals("sheet")) {
                String part = targets.getOrDefault(relation(element), "");
                String state = XmlHandler.attribute(element, "state");
                sheets.add(new SheetPart(
                        XmlHandler.attribute(element, "name"), part, !state.isEmpty() && !state.equals("visible")));
            }
        });
        return new Workbook(sheets, texts(zip), formats(zip), from1904[0]);
    }

    /** The number format of a style; empty for the general one. */
    String format(String style) {
        if (!style.matches("\\d{1,6}")) {
            return "";
        }
        int at = Integer.parseInt(style);
        return at < formats.size() ? formats.get(at) : "";
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** {@code r:id}, whose namespace differs between the editions of the format; a sheet has no other {@code id}. */
    private static String relation(XMLStreamReader element) {
        return XmlHandler.attribute(element, "id");
    }

    private static List<String> texts(ZipParts zip) {
        if (!zip.has("xl/sharedStrings.xml")) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        zip.read("xl/sharedStrings.xml", new RichText("si", texts::add));
        return texts;
    }

    private static List<String> formats(ZipParts zip) {
        if (!zip.has("xl/styles.xml")) {
            return List.of();
        }
        Map<String, String> codes = new HashMap<>();
        List<String> formats = new ArrayList<>();
        zip.read("xl/styles.xml", new XmlHandler() {
            private boolean inCellFormats;

            @Override
            public void start(String name, XMLStreamReader element) {
                if (name.equals("numFmt")) {
                    codes.put(XmlHandler.attribute(element, "numFmtId"), XmlHandler.attribute(element, "formatCode"));
                } else if (name.equals("cellXfs")) {
                    inCellFormats = true;
                } else if (name.equals("xf") && inCellFormats) {
                    String id = XmlHandler.attribute(element, "numFmtId");
                    formats.add(codes.getOrDefault(id, SheetNumber.builtIn(id)));
                }
            }

            @Override
            public void end(String name) {
                inCellFormats &= !name.equals("cellXfs");
            }
        });
        return formats;
    }
}
