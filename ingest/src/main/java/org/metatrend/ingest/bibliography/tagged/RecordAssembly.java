package org.metatrend.ingest.bibliography.tagged;

import java.util.function.Consumer;
import org.metatrend.ingest.bibliography.Origin;
import org.metatrend.ingest.bibliography.ReadRecord;
import org.metatrend.ingest.bibliography.ReferenceDraft;
import org.metatrend.ingest.bibliography.tagged.TagSyntax.Field;

/**
 * Puts lines together to records. A record runs from its first line to the next record's: what stands behind its end line,
 * such as Ovid's links, belongs to it unless it looks like a record that lost its beginning.
 */
final class RecordAssembly {
    private final TagSyntax syntax;
    private final Origin origin;
    private final Consumer<ReadRecord> sink;

    /** The record being read, null before the first. */
    private TaggedRecord record;
    /** What stands behind the record's end, null before it. */
    private TaggedRecord behind;
    /** An end line with text behind its tag: an end if a record begins next, else text that happens to look like one. */
    private String doubtful;

    private boolean strayReported;

    RecordAssembly(TagSyntax syntax, Origin origin, Consumer<ReadRecord> sink) {
        this.syntax = syntax;
        this.origin = origin;
        this.sink = sink;
    }

    void line(long number, String printed) {
        String line = printed.replace("\uFEFF", ""); // files put together keep the marks of each
        Field field = syntax.field(line);
        if (line.isBlank()) {
            blank();
            return;
        }
        boolean begins = field != null && syntax.begins(field, record == null || behind != null ? null : record);
        settle(number, begins || syntax.isOutside(line));
        if (begins) {
            finish();
            strayReported = false;
            record = new TaggedRecord(number, line);
            record.add(field.tag(), field.value());
        } else if (field != null && record != null && syntax.ends(field)) {
            end(number, field, line);
        } else if (!syntax.isOutside(line)) {
            inside(number, field, line);
        }
    }

    private void blank() {
        if (behind != null) {
            behind.endField();
        } else if (record != null && syntax.blankEnds()) {
            finish();
        }
    }

    private void end(long number, Field field, String line) {
        if (behind == null && !field.value().isBlank()) {
            doubtful = line;
        } else if (behind == null) {
            behind = new TaggedRecord(number, line);
        }
    }

    private void settle(long number, boolean ended) {
        if (doubtful != null && ended) {
            behind = new TaggedRecord(number, doubtful);
        } else if (doubtful != null) {
            record.append(doubtful);
        }
        doubtful = null;
    }

    private void inside(long number, Field field, String line) {
        if (record == null) {
            stray(number, line);
            return;
        }
        TaggedRecord target = behind == null ? record : behind;
        if (field == null) {
            target.append(line.strip());
            return;
        }
        if (target == behind && target.isEmpty()) {
            behind = new TaggedRecord(number, line);
            target = behind;
        }
        target.add(field.tag(), field.value());
    }

    /** Text outside any record is reported once for each stretch of it. */
    private void stray(long number, String line) {
        if (!strayReported) {
            sink.accept(ReferenceDraft.rejected(
                    origin.atLine(number), "found text outside any record, expected a record's first line", line));
            strayReported = true;
        }
    }

    void end() {
        finish();
    }

    private void finish() {
        if (record != null) {
            sink.accept(read(record));
        }
        if (behind != null && !behind.isEmpty()) {
            ReferenceDraft draft = new ReferenceDraft();
            syntax.state(behind, draft);
            if (draft.hasTitle()) {
                sink.accept(ReferenceDraft.rejected(
                        origin.atLine(behind.line()),
                        "found fields behind a record's end, expected the next record's first line",
                        behind.head()));
            }
        }
        record = null;
        behind = null;
    }

    private ReadRecord read(TaggedRecord whole) {
        Origin place = origin.atLine(whole.line());
        if (whole.tooLong()) {
            return ReferenceDraft.rejected(
                    place, "found a record of more than " + TaggedRecord.LONGEST + " characters", whole.head());
        }
        ReferenceDraft draft = new ReferenceDraft();
        syntax.state(whole, draft);
        return draft.finish(place, whole::head);
    }
}
