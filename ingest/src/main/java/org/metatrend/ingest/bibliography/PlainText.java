package org.metatrend.ingest.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as records print it, without the markup that some databases leave in titles and abstracts. */
public final class PlainText {
    private static final Pattern ENTITY =
            Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});");
    /** HTML, JATS and MathML by name, so that "p < 0.05 and q > 3" stays. */
    private static final Pattern BLOCK = Pattern.compile(
            "</?(?:jats:)?(?:p|br|hr|div|sec|title|ul|ol|li|list|list-item|h[1-6]|table|tr|td|th|disp-formula)(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern INLINE = Pattern.compile(
            "</?(?:jats:|mml:)?(?:i|b|u|em|strong|sub|sup|span|font|small|tt|sc|a|italic|bold|underline|monospace|ext-link"
                    + "|xref|inline-formula|tex-math|inf|scp|math|m(?:row|i|n|o|sub|sup|text|frac|sqrt|over|under|style"
                    + "|subsup|space|fenced|table|tr|td|prescripts|multiscripts))(?:\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    /**
     * One line without markup, entities and surplus blanks.
     *
     * @param printed such as "Effects on&nbsp;&lt;i&gt;RAS&lt;/i&gt;"
     */
    public static String of(String printed) {
        String text = printed;
        if (text.indexOf('&') >= 0) {
            text = entities(text);
        }
        if (text.indexOf('<') >= 0) {
            text = BLOCK.matcher(text).replaceAll(" ");
            text = INLINE.matcher(text).replaceAll("");
        }
        return isTidy(text) ? text : tidied(text);
    }

    private static String entities(String text) {
        Matcher entity = ENTITY.matcher(text);
        StringBuilder plain = new StringBuilder(text.length());
        while (entity.find()) {
            entity.appendReplacement(plain, Matcher.quoteReplacement(character(entity.group(1), entity.group())));
        }
        return entity.appendTail(plain).toString();
    }

    private static String character(String name, String verbatim) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            default -> numeric(name, verbatim);
        };
    }

    private static String numeric(String name, String verbatim) {
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        boolean printable = Character.isDefined(code) && (code < 0xD800 || code > 0xDFFF) && code > 31;
        return printable ? Character.toString(code) : verbatim;
    }

    /** Most texts are: single blanks inside, none around, no control characters. */
    private static boolean isTidy(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (isSurplus(here) || (here == ' ' && before == ' ')) {
                return false;
            }
            before = here;
        }
        return before != ' ' || text.isEmpty();
    }

    private static String tidied(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == ' ' || isSurplus(here)) {
                blank = true;
            } else {
                tidy.append(blank && !tidy.isEmpty() ? " " : "").append(here);
                blank = false;
            }
        }
        return tidy.toString();
    }

    /** Control characters and the blanks that are not a plain one. */
    private static boolean isSurplus(char here) {
        boolean control = here < ' ' || (here >= 0x7F && here <= 0xA0);
        boolean space = (here >= 0x2000 && here <= 0x200B) || here == 0x2028 || here == 0x2029 || here == 0x202F;
        return control || space || here == 0x3000 || here == 0xFEFF;
    }
}
