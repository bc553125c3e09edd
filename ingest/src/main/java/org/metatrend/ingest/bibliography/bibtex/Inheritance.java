package org.metatrend.ingest.bibliography.bibtex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;

/**
 * Hands entries on in the order of the file, each with what it inherits. BibTeX puts the entry that a "crossref" names
 * behind those that name it, so entries wait for it; but only so many, and then go without.
 */
final class Inheritance {
    /** How many entries wait at most, and how many can be inherited from: the memory must not grow with the file. */
    private static final int MOST = 10_000;

    private static final Set<String> VOLUMES =
            Set.of("proceedings", "book", "mvproceedings", "collection", "mvbook", "mvcollection", "periodical");
    private static final Set<String> PAPERS = Set.of("inproceedings", "conference");
    private static final Set<String> OF_ITS_OWN =
            Set.of("title", "author", "doi", "pages", "abstract", "crossref", "url");

    private record Waiting(Entry entry, ReadRecord passed) {}

    private final Origin origin;
    private final Consumer<ReadRecord> sink;
    private final Map<String, Entry> volumes = new LinkedHashMap<>();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private Entry proceedings;

    Inheritance(Origin origin, Consumer<ReadRecord> sink) {
        this.origin = origin;
        this.sink = sink;
    }

    /** A record that inherits nothing. */
    void pass(ReadRecord record) {
        queue.add(new Waiting(null, record));
        release(false);
    }

    void hear(Entry entry) {
        if (VOLUMES.contains(entry.type()) && volumes.size() < MOST) {
            volumes.putIfAbsent(key(entry.key()), entry);
        }
        proceedings = entry.type().equals("proceedings") ? entry : proceedings;
        boolean lacksYear = entry.field("year").isBlank() && entry.field("date").isBlank();
        boolean inherits = PAPERS.contains(entry.type())
                && lacksYear
                && entry.field("crossref").isBlank();
        queue.add(new Waiting(inherits && proceedings != null ? child(entry, proceedings) : entry, null));
        release(false);
    }

    void end() {
        release(true);
    }

    private static String key(String printed) {
        return printed.toLowerCase(Locale.ROOT);
    }

    private void release(boolean ended) {
        while (!queue.isEmpty()) {
            Waiting first = queue.peek();
            if (first.entry() == null) {
                sink.accept(first.passed());
            } else {
                Entry parent = volumes.get(key(first.entry().field("crossref")));
                boolean waits =
                        parent == null && !first.entry().field("crossref").isBlank();
                if (waits && !ended && queue.size() <= MOST) {
                    return;
                }
                sink.accept(BibtexRecord.of(
                        parent == null || parent.key().equals(first.entry().key())
                                ? first.entry()
                                : child(first.entry(), parent),
                        origin));
            }
            queue.remove();
        }
    }

    /** The entry with the fields of its volume that it does not state; the volume's title is its book title. */
    private static Entry child(Entry entry, Entry parent) {
        Map<String, String> fields = new HashMap<>(entry.fields());
        fields.putIfAbsent("booktitle", parent.fields().getOrDefault("booktitle", parent.field("title")));
        parent.fields().forEach((name, value) -> {
            boolean dated = name.equals("date") && fields.containsKey("year");
            if (!OF_ITS_OWN.contains(name) && !dated) {
                fields.putIfAbsent(name, value);
            }
        });
        return new Entry(entry.type(), entry.key(), fields, entry.line());
    }
}
