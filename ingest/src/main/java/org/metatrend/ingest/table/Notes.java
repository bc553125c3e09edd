package org.metatrend.ingest.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.metatrend.ingest.table.Note.Reason;

/** Notes, of which there may be one for every second row of a large file: those without a text take a few bytes. */
final class Notes extends AbstractList<Note> {
    private static final List<Reason> REASONS = List.of(Reason.values());

    private int[] rows = new int[16];
    private byte[] reasons = new byte[16];
    private int size;
    private final Map<Integer, String> texts = new HashMap<>();
    private String before = "";

    @Override
    public boolean add(Note note) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size + size / 2);
            reasons = Arrays.copyOf(reasons, size + size / 2);
        }
        rows[size] = note.row();
        reasons[size] = (byte) REASONS.indexOf(note.reason());
        if (!note.text().isEmpty()) {
            // the header once more says the same each time
            before = note.text().equals(before) ? before : note.text();
            texts.put(size, before);
        }
        size++;
        return true;
    }

    @Override
    public Note get(int index) {
        Objects.checkIndex(index, size);
        return new Note(rows[index], REASONS.get(reasons[index]), texts.getOrDefault(index, ""));
    }

    @Override
    public int size() {
        return size;
    }
}
