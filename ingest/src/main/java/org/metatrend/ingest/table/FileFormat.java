package org.metatrend.ingest.table;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.BadInput;

/** What a file is: by its first bytes, where they tell, and else by its name. */
public enum FileFormat {
    CSV,
    XLSX,
    DOCX,
    HTML,
    MARKDOWN,
    JSON,
    /** Articles in JATS, and other XML with its {@code table-wrap}s. */
    JATS,
    PDF;

    /** The largest file that is read at all. */
    public static final long MOST_BYTES = 256L << 20;

    /** The largest file of a format that must be held as a tree of objects, which takes many times its size. */
    private static final long MOST_TREE_BYTES = 64L << 20;

    static final String KNOWN = "a table as CSV, TSV, XLSX, HTML, Markdown, JSON, DOCX, JATS or PDF";

    private static final Pattern ROOT = Pattern.compile(
            "\\s*(?:<\\?.*?\\?>\\s*|<!--.*?-->\\s*|<![a-z]+[^\\[>]*(?:\\[.*?\\]\\s*)?>\\s*)*<(?:[a-z0-9-]+:)?([a-z][a-z0-9-]*).*",
            Pattern.DOTALL);
    private static final Pattern PIPES = Pattern.compile(
            "(?:.*\\R)?[^\\n]*\\|[^\\n]*\\R\\s*\\|?\\s*:?-{2,}:?\\s*\\|[-:|\\s]*(?:\\R.*)?", Pattern.DOTALL);
    private static final int HEAD = 4096;

    /**
     * The format of a file.
     *
     * @param source its name, whose extension counts where the content does not tell
     * @throws BadInput if it is empty, too large, protected or of no format that can be read
     */
    public static FileFormat of(String source, byte[] bytes) {
        return of(source, Content.of(bytes));
    }

    /** The same of a file that need not be in memory. */
    static FileFormat of(String source, Content content) {
        if (content.size() == 0) {
            throw new BadInput(source, "an empty file", KNOWN, "export or fetch the file again");
        }
        if (content.size() > MOST_BYTES) {
            throw tooLarge(source, content.size(), MOST_BYTES);
        }
        String extension = extension(source);
        return BinaryFormat.of(source, content).orElseGet(() -> switch (extension) {
            case "xlsx", "xlsm", "docx", "docm", "pdf" ->
                throw new BadInput(
                        source,
                        "a file that is not what its name says",
                        "a whole ." + extension + " file",
                        "fetch or save it again, or give it the extension of what it is");
            default -> ofText(source, extension, head(source, content));
        });
    }

    private static String head(String source, Content content) {
        TextEncoding encoding = TextEncoding.of(source, content);
        return encoding.head(content.head(HEAD + encoding.mark()), HEAD);
    }

    private static FileFormat ofText(String source, String extension, String head) {
        String start = head.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("mime-version:") || start.contains("content-type: multipart/related")) {
            throw new BadInput(source, "a web archive (.mht)", KNOWN, "save the page as HTML");
        }
        return switch (extension) {
            case "md", "markdown" -> MARKDOWN;
            case "html", "htm", "xhtml" -> HTML;
            case "json", "jsonl", "ndjson" -> JSON;
            case "csv", "tsv", "tab" -> start.startsWith("<") ? ofMarkup(source, start) : CSV;
            default -> ofContent(source, start);
        };
    }

    private static FileFormat ofContent(String source, String start) {
        if (start.startsWith("<")) {
            return ofMarkup(source, start);
        }
        if (start.matches("(?s)(\\{\\s*\"|\\[\\s*[\\[{]).*")) {
            return JSON;
        }
        if (start.contains("<table")) {
            return HTML;
        }
        return PIPES.matcher(start).matches() ? MARKDOWN : CSV;
    }

    private static FileFormat ofMarkup(String source, String start) {
        Matcher matcher = ROOT.matcher(start);
        String root = matcher.matches() ? matcher.group(1) : "";
        if (root.equals("workbook")) {
            throw new BadInput(source, "a workbook in the XML of Excel 2003", KNOWN, "save it as .xlsx or .csv");
        }
        if (start.startsWith("<!doctype html") || root.equals("html")) {
            return HTML;
        }
        boolean xml = start.startsWith("<?xml") || start.startsWith("<!doctype");
        return xml || root.matches("article.*|pmc.*|table-wrap.*") ? JATS : HTML;
    }

    /**
     * Refuses a file that is too large for its format.
     *
     * @throws BadInput if it is
     */
    public void refuseLarger(String source, long bytes) {
        long most = switch (this) {
            case CSV, XLSX, DOCX, PDF -> MOST_BYTES;
            case HTML, MARKDOWN, JSON, JATS -> MOST_TREE_BYTES;
        };
        if (bytes > most) {
            throw tooLarge(source, bytes, most);
        }
    }

    static BadInput tooLarge(String source, long bytes, long most) {
        return new BadInput(
                source,
                "a file of " + (bytes >> 20) + " MiB",
                "at most " + (most >> 20) + " MiB",
                "keep the table with the studies only, or split it");
    }

    private static String extension(String source) {
        int dot = source.lastIndexOf('.');
        return dot < 0 ? "" : source.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
