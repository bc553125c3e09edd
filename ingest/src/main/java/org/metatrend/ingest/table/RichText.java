package org.metatrend.ingest.table;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** Texts of a workbook, which may be made of runs in several fonts; the pronunciation of Japanese words is left out. */
final class RichText implements XmlHandler {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final String whole;
    private final Consumer<String> out;
    private final RunText text = new RunText();
    private boolean inText;
    private boolean inPronunciation;
    private boolean raised;

    /**
     * Hands on each text.
     *
     * @param whole the element that holds a whole text
     */
    RichText(String whole, Consumer<String> out) {
        this.whole = whole;
        this.out = out;
    }

    @Override
    public void start(String name, XMLStreamReader element) {
        switch (name) {
            case "t" -> inText = true;
            case "rPh" -> inPronunciation = true;
            case "vertAlign" -> raised = XmlHandler.attribute(element, "val").equals("superscript");
            default -> {
                // fonts and colours say nothing
            }
        }
    }

    @Override
    public void text(String run) {
        if (inText && !inPronunciation) {
            text.append(run, raised);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals(whole)) {
            out.accept(unescaped(text.take()));
        } else {
            switch (name) {
                case "t" -> inText = false;
                case "rPh" -> inPronunciation = false;
                case "r" -> raised = false;
                default -> {
                    // see start
                }
            }
        }
    }

    /** Characters that XML cannot hold are written {@code _x000D_} (ECMA-376, 22.4.2.4); a carriage return most often. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(found.group(1), 16))))
                .replace("\r\n", "\n");
    }
}
