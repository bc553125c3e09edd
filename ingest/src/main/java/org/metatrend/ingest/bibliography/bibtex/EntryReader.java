package org.metatrend.ingest.bibliography.bibtex;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.bibliography.input.LineReader;

/**
 * The entries of a BibTeX file as text, from "@" to the brace that closes them. What stands between them is comment. An
 * entry that is not closed where the next one starts, at the beginning of a line, is reported as open.
 */
final class EntryReader {
    /** A bound so that an entry without an end cannot exhaust the memory. */
    private static final int LONGEST = 1 << 22;

    private static final Pattern START = Pattern.compile("(?<![\\w.])@\\s*([A-Za-z]{1,40})\\s*[{(]");

    private final LineReader lines;
    /** The line being read, and from where. */
    private String rest;

    private int from;
    private long restLine;
    private String type = "";
    private String body = "";
    private long line;
    private boolean closed;

    EntryReader(LineReader lines) {
        this.lines = lines;
    }

    /** Goes to the next entry; false at the end of the file. */
    boolean next() throws IOException {
        while (rest != null || fill()) {
            boolean remark = from == 0 && rest.stripLeading().startsWith("%");
            Matcher start = START.matcher(rest);
            if (!remark && start.find(from)) {
                type = start.group(1);
                line = restLine;
                read(rest.charAt(start.end() - 1), start.end());
                return true;
            }
            rest = null;
        }
        return false;
    }

    private boolean fill() throws IOException {
        from = 0;
        if (!lines.next()) {
            rest = null;
            return false;
        }
        rest = lines.text();
        restLine = lines.number();
        return true;
    }

    private void read(char opening, int behind) throws IOException {
        StringBuilder text = new StringBuilder();
        char closing = opening == '{' ? '}' : ')';
        int depth = 0;
        boolean quoted = false;
        int at = behind;
        closed = false;
        while (true) {
            for (; at < rest.length(); at++) {
                char here = rest.charAt(at);
                // a round bracket inside quotation marks closes nothing
                quoted ^= closing == ')' && depth == 0 && here == '"';
                if (here == closing && depth == 0 && !quoted) {
                    body = text.toString();
                    closed = true;
                    from = at + 1;
                    return;
                }
                depth += here == '{' ? 1 : here == '}' && depth > 0 ? -1 : 0;
                if (here == '\\' && at + 1 < rest.length()) {
                    text.append(here);
                    here = rest.charAt(++at);
                }
                text.append(here);
            }
            text.append('\n');
            if (text.length() > LONGEST || !fill() || START.matcher(rest).lookingAt()) {
                body = text.toString();
                return;
            }
            at = 0;
        }
    }

    /** Such as "article", as printed. */
    String type() {
        return type;
    }

    /** What stands between the entry's braces. */
    String body() {
        return body;
    }

    /** The line on which it starts. */
    long line() {
        return line;
    }

    /** Whether its end was found. */
    boolean isClosed() {
        return closed;
    }
}
