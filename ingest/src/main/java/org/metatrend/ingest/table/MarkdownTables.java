package org.metatrend.ingest.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** Pipe tables of a Markdown text, and the HTML tables in it; code blocks are passed over. */
final class MarkdownTables implements TableFinder {
    private static final Pattern RULE = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s+(.*?)\\s*#*\\s*");

    @Override
    public List<FoundTable> find(String source, byte[] bytes) {
        TextEncoding encoding = TextEncoding.of(source, bytes);
        return new Lines(source, encoding.text(bytes).lines().toList()).tables();
    }

    /** Walks through the lines of one text. */
    private static final class Lines {
        private final String source;
        private final List<String> lines;
        private final List<FoundTable> found = new ArrayList<>();
        private int number;
        private String heading = "";

        Lines(String source, List<String> lines) {
            this.source = source;
            this.lines = lines;
        }

        List<FoundTable> tables() {
            int at = 0;
            while (at < lines.size()) {
                String line = lines.get(at);
                if (FENCE.matcher(line).matches()) {
                    at = afterFence(at);
                } else if (line.toLowerCase(java.util.Locale.ROOT).contains("<table")) {
                    at = html(at);
                } else if (isPipeTable(at)) {
                    at = pipes(at);
                } else {
                    var matcher = HEADING.matcher(line);
                    heading = matcher.matches() ? PipeRow.plain(matcher.group(1)) : heading;
                    at++;
                }
            }
            return List.copyOf(found);
        }

        private int afterFence(int from) {
            String fence = lines.get(from).strip().substring(0, 3);
            int at = from + 1;
            while (at < lines.size() && !lines.get(at).strip().startsWith(fence)) {
                at++;
            }
            return at + 1;
        }

        private int html(int from) {
            StringBuilder markup = new StringBuilder();
            int depth = 0;
            int at = from;
            do {
                String line = lines.get(at);
                String lower = line.toLowerCase(java.util.Locale.ROOT);
                depth += count(lower, "<table") - count(lower, "</table");
                markup.append(line).append('\n');
                at++;
            } while (at < lines.size() && depth > 0);
            var page = Jsoup.parse(markup.toString());
            MarkupTable.keepRaisedApart(page);
            for (FoundTable table : HtmlTables.find(source, page, number + 1)) {
                String caption = table.caption().isEmpty() ? heading : table.caption();
                found.add(new FoundTable(table.where(), caption, table.grid(), table.headerRows()));
            }
            number += page.select("table").size();
            return at;
        }

        private static int count(String text, String part) {
            return (text.length() - text.replace(part, "").length()) / part.length();
        }

        /** A line with a pipe above a rule of as many columns. */
        private boolean isPipeTable(int at) {
            return at + 1 < lines.size()
                    && lines.get(at).contains("|")
                    && lines.get(at + 1).contains("-")
                    && RULE.matcher(lines.get(at + 1)).matches()
                    && PipeRow.cells(lines.get(at)).size()
                            == PipeRow.cells(lines.get(at + 1)).size();
        }

        private int pipes(int from) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(PipeRow.cells(lines.get(from)));
            int at = from + 2;
            while (at < lines.size() && lines.get(at).contains("|")) {
                rows.add(PipeRow.cells(lines.get(at)));
                at++;
            }
            number++;
            List<List<String>> grid = FoundTable.rectangular(rows);
            if (!grid.isEmpty()) {
                found.add(new FoundTable("table " + number, heading, grid, grid.size() > 1 ? 1 : 0));
            }
            return at;
        }
    }
}
