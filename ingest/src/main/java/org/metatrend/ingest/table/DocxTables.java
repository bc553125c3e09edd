package org.metatrend.ingest.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.metatrend.ingest.BadInput;

/**
 * The tables of a Word document (.docx, .docm), those inside cells too. Deleted text under tracked changes is left out,
 * inserted text is read; paragraphs of a cell are lines.
 */
final class DocxTables implements TableFinder {
    private static final String MAIN = "word/document.xml";

    @Override
    public List<FoundTable> find(String source, byte[] bytes) {
        ZipParts zip = ZipParts.of(source, bytes, "document");
        if (!zip.has(MAIN)) {
            throw new BadInput(
                    source, "an archive that is no document", "a .docx document", "save the document again as .docx");
        }
        Body body = new Body();
        zip.read(MAIN, body);
        return body.found();
    }

    /** Listens to the body of the document; tables inside cells make a stack. */
    private static final class Body implements XmlHandler {
        private final Deque<WordTable> open = new ArrayDeque<>();
        private final List<WordTable> all = new ArrayList<>();
        private final RunText outside = new RunText();
        private String lastParagraph = "";
        private boolean captionStyle;
        private boolean inRun;
        private boolean inText;
        private boolean raised;
        private int fallback;

        @Override
        public void start(String name, XMLStreamReader element) {
            String value = XmlHandler.attribute(element, "val");
            switch (name) {
                case "tbl" -> {
                    open.push(new WordTable(open.isEmpty() ? lastParagraph : ""));
                    all.add(open.peek());
                    lastParagraph = "";
                }
                case "pStyle" ->
                    captionStyle = value.toLowerCase(java.util.Locale.ROOT).contains("caption");
                case "vertAlign" -> raised = value.equals("superscript");
                case "t" -> inText = true;
                case "Fallback" -> fallback++;
                case "r" -> inRun = true;
                case "tab" -> appendInRun(" ");
                case "br", "cr" -> appendInRun("\n");
                case "noBreakHyphen" -> appendInRun("-");
                default -> {
                    if (!open.isEmpty()) {
                        open.peek().start(name, element, value);
                    }
                }
            }
        }

        @Override
        public void text(String text) {
            if (inText) {
                append(text);
            }
        }

        /** Outside runs the same names are tab stops and the like. */
        private void appendInRun(String text) {
            if (inRun) {
                append(text);
            }
        }

        private void append(String text) {
            // the fallback says again, for old programs, what the choice before it has said
            if (fallback == 0) {
                (open.isEmpty() ? outside : open.peek().text()).append(text, raised);
            }
        }

        @Override
        public void end(String name) {
            switch (name) {
                case "t" -> inText = false;
                case "r" -> {
                    inRun = false;
                    raised = false;
                }
                case "Fallback" -> fallback--;
                case "tbl" -> open.pop();
                case "p" -> endParagraph();
                default -> {
                    if (!open.isEmpty()) {
                        open.peek().end(name);
                    }
                }
            }
        }

        private void endParagraph() {
            if (!open.isEmpty()) {
                append("\n");
                return;
            }
            String paragraph = Cells.oneLine(outside.take());
            if (!paragraph.isEmpty()) {
                boolean caption = captionStyle || paragraph.matches("(?i)(supplementary |suppl\\. )?table\\b.*");
                lastParagraph = caption ? paragraph : "";
            }
            captionStyle = false;
        }

        List<FoundTable> found() {
            List<FoundTable> found = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                FoundTable table = all.get(i).found("table " + (i + 1));
                if (!table.grid().isEmpty()) {
                    found.add(table);
                }
            }
            return List.copyOf(found);
        }
    }
}
