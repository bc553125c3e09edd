package org.metatrend.ingest.bibliography.bibtex;

import java.text.Normalizer;
import java.util.Map;

/** LaTeX as bibliographies use it, made plain: accents, symbols, no braces and no commands. */
final class Latex {
    /** Unicode's combining character for each accent command. */
    private static final Map<String, String> ACCENTS = Map.ofEntries(
            Map.entry("\"", "\u0308"),
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"),
            Map.entry("^", "\u0302"),
            Map.entry("~", "\u0303"),
            Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"),
            Map.entry("u", "\u0306"),
            Map.entry("v", "\u030C"),
            Map.entry("H", "\u030B"),
            Map.entry("c", "\u0327"),
            Map.entry("k", "\u0328"),
            Map.entry("r", "\u030A"),
            Map.entry("b", "\u0331"),
            Map.entry("d", "\u0323"));

    private final String latex;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private Latex(String latex) {
        this.latex = latex;
    }

    /**
     * The text without LaTeX.
     *
     * @param latex such as "L{\"u}dke \textendash{} {MRI}"
     */
    static String plain(String latex) {
        Latex reader = new Latex(latex);
        while (reader.at < latex.length()) {
            reader.step();
        }
        return Normalizer.normalize(reader.plain, Normalizer.Form.NFC);
    }

    private void step() {
        char here = latex.charAt(at++);
        switch (here) {
            case '\\' -> command();
            case '{', '}', '$' -> plain.append("");
            case '~' -> plain.append(' ');
            case '-' -> dash();
            case '`' -> plain.append(skipped('`') ? '\u201C' : '\u2018');
            case '\'' -> plain.append(skipped('\'') ? '\u201D' : '\'');
            default -> plain.append(here);
        }
    }

    private boolean skipped(char same) {
        boolean is = at < latex.length() && latex.charAt(at) == same;
        at += is ? 1 : 0;
        return is;
    }

    private void dash() {
        boolean en = skipped('-');
        boolean em = en && skipped('-');
        plain.append(em ? '\u2014' : en ? '\u2013' : '-');
    }

    private void command() {
        if (at >= latex.length()) {
            return;
        }
        String name = name();
        if (ACCENTS.containsKey(name)) {
            plain.append(accented(argument(), ACCENTS.get(name)));
        } else if (LatexSymbols.OF.containsKey(name)) {
            plain.append(LatexSymbols.OF.get(name));
            endName(name);
        } else if (name.length() == 1 && !Character.isLetter(name.charAt(0))) {
            plain.append(name); // \& \% \_ \{ and their like
        } else {
            endName(name); // a command such as \emph: its argument stays
        }
    }

    private String name() {
        int from = at++;
        if (Character.isLetter(latex.charAt(from))) {
            while (at < latex.length() && Character.isLetter(latex.charAt(at))) {
                at++;
            }
        }
        return latex.substring(from, at);
    }

    /** Blanks behind a command of letters only end its name. */
    private void endName(String name) {
        while (Character.isLetter(name.charAt(0)) && at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
    }

    /** What an accent stands on: a letter, a letter's command, or a group. */
    private String argument() {
        while (at < latex.length() && latex.charAt(at) == ' ') {
            at++;
        }
        if (at >= latex.length() || latex.charAt(at) == '}') {
            return "";
        }
        int from = at;
        if (latex.charAt(at) == '{') {
            at = closing();
        } else if (latex.charAt(at) == '\\' && at + 1 < latex.length()) {
            at++;
            name();
        } else {
            at += Character.charCount(latex.codePointAt(at));
        }
        return latex.substring(from, at);
    }

    private int closing() {
        int depth = 0;
        for (int i = at; i < latex.length(); i++) {
            depth += latex.charAt(i) == '{' ? 1 : latex.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return latex.length();
    }

    private static String accented(String argument, String accent) {
        String base = argument.replace("{", "").replace("}", "").strip();
        // the dotless letters are for accents on paper; Unicode puts them on the ordinary ones
        base = base.equals("\\i") ? "i" : base.equals("\\j") ? "j" : base;
        if (base.startsWith("\\")) {
            base = LatexSymbols.OF.getOrDefault(base.substring(1), base.substring(1));
        }
        if (base.isEmpty()) {
            return "";
        }
        int first = Character.charCount(base.codePointAt(0));
        return base.substring(0, first) + accent + base.substring(first);
    }
}
