package org.metatrend.ingest.query;

import java.io.Serializable;

/**
 * A word with wildcards: "*" stands for any letters, also none, "?" for one letter or none.
 *
 * <p>The states of the pattern are the bits of a number (Navarro and Raffinot 2002, ISBN 9780521813075, section 4.3), so
 * that no word takes more steps than it has letters, whatever the pattern.
 */
final class WordPattern implements Serializable {
    /** Bits of a number, less the state at the end. */
    static final int MOST = 60;

    private final char[] pattern;
    private final char[] prefix;
    private final char suffix;
    private final long stars;
    private final long skipped;
    private final long[] ascii = new long[128];

    /** @param text letters and wildcards, at most {@link #MOST} */
    WordPattern(String text) {
        if (text.length() > MOST) {
            throw new IllegalArgumentException("pattern of " + text.length() + " characters");
        }
        pattern = text.toCharArray();
        int literal = 0;
        while (literal < pattern.length && !wildcard(pattern[literal])) {
            literal++;
        }
        prefix = text.substring(0, literal).toCharArray();
        char last = pattern[pattern.length - 1];
        suffix = wildcard(last) ? 0 : last;
        long star = 0;
        long optional = 0;
        for (int i = 0; i < pattern.length; i++) {
            star |= pattern[i] == '*' ? 1L << i : 0;
            optional |= pattern[i] == '?' ? 1L << i : 0;
        }
        stars = star;
        skipped = star | optional;
        for (char c = 0; c < ascii.length; c++) {
            ascii[c] = steps(c) | optional;
        }
    }

    static boolean isPattern(String word) {
        return word.indexOf('*') >= 0 || word.indexOf('?') >= 0;
    }

    /** The first letter, 0 where a wildcard stands first. */
    char first() {
        return prefix.length == 0 ? 0 : prefix[0];
    }

    /** The second letter, 0 where it may be any. */
    char second() {
        return prefix.length < 2 ? 0 : prefix[1];
    }

    /** Whether it matches a whole word of one letter or more. */
    boolean matches(char[] word, int length) {
        if (length < prefix.length || (suffix != 0 && word[length - 1] != suffix)) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if (word[i] != prefix[i]) {
                return false;
            }
        }
        long states = closed(1L << prefix.length);
        for (int i = prefix.length; i < length; i++) {
            char c = word[i];
            long steps = c < ascii.length ? ascii[c] : steps(c) | (skipped & ~stars);
            states = closed(((states & steps) << 1) | (states & stars));
            if (states == 0) {
                return false;
            }
        }
        return ((states >>> pattern.length) & 1) != 0;
    }

    /** The states with those that follow by matching nothing. */
    private long closed(long states) {
        long all = states;
        while (true) {
            long more = all | ((all & skipped) << 1);
            if (more == all) {
                return all;
            }
            all = more;
        }
    }

    private long steps(char c) {
        long steps = 0;
        for (int i = 0; i < pattern.length; i++) {
            steps |= pattern[i] == c ? 1L << i : 0;
        }
        return steps;
    }

    private static boolean wildcard(char c) {
        return c == '*' || c == '?';
    }
}
