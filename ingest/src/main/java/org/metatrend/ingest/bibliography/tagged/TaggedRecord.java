package org.metatrend.ingest.bibliography.tagged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record while its lines are being read: the values of each tag in their order. */
final class TaggedRecord {
    /** A bound so that a record without an end cannot exhaust the memory. */
    static final int LONGEST = 1 << 23;

    private final long line;
    private final String head;
    private final Map<String, List<StringBuilder>> fields = new LinkedHashMap<>();
    private StringBuilder open;
    private int size;

    TaggedRecord(long line, String head) {
        this.line = line;
        this.head = head;
    }

    /** Begins a field. */
    void add(String tag, String value) {
        if (grow(value)) {
            open = new StringBuilder(value);
            fields.computeIfAbsent(tag, name -> new ArrayList<>()).add(open);
        }
    }

    /** Goes on with the field begun last; false where none is open. */
    boolean append(String text) {
        if (open != null && grow(text)) {
            open.append('\n').append(text);
        }
        return open != null;
    }

    private boolean grow(String text) {
        size += Math.min(text.length() + 1, LONGEST);
        return size <= LONGEST;
    }

    /** Ends the field, so that text behind it is no part of it. */
    void endField() {
        open = null;
    }

    boolean tooLong() {
        return size > LONGEST;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean has(String tag) {
        return fields.containsKey(tag);
    }

    boolean hasOnly(String tag) {
        return fields.size() == 1 && has(tag);
    }

    /** The first value of the first of these tags that has a value that is not blank; empty without. */
    String first(String... tags) {
        for (String tag : tags) {
            for (String value : all(tag)) {
                if (!value.isBlank()) {
                    return value;
                }
            }
        }
        return "";
    }

    /** All values of a tag. */
    List<String> all(String tag) {
        return fields.getOrDefault(tag, List.of()).stream()
                .map(StringBuilder::toString)
                .toList();
    }

    /** All values of a tag, divided where a line or a semicolon ends one. */
    List<String> listed(String tag) {
        return all(tag).stream()
                .flatMap(value -> List.of(value.split("[\\n;]")).stream())
                .toList();
    }

    long line() {
        return line;
    }

    String head() {
        return head;
    }
}
