package org.metatrend.ingest.search;

import java.nio.charset.StandardCharsets;

/** The text of a JSON string (RFC 8259, section 7). */
final class JsonText {
    private JsonText() {}

    /**
     * The text between the quotes.
     *
     * @param bytes UTF-8
     * @return the text; an escape that is none stays as it is
     */
    static String unescaped(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'u' -> {
                    int code = i + 4 < text.length() ? hex(text.substring(i + 1, i + 5)) : -1;
                    if (code < 0) {
                        plain.append("\\u");
                    } else {
                        plain.append((char) code);
                        i += 4;
                    }
                }
                default -> plain.append(escaped);
            }
        }
        return plain.toString();
    }

    private static int hex(String digits) {
        int code = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = 16 * code + digit;
        }
        return code;
    }
}
