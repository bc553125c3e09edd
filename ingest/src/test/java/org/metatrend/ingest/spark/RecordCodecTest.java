package org.metatrend.ingest.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.metatrend.ingest.challenge.ScoreTable;
import org.metatrend.ingest.challenge.TeamScore;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Ledger;
import org.metatrend.ingest.study.ClassSizes;
import org.metatrend.ingest.study.Flag;
import org.metatrend.ingest.study.Methodology;
import org.metatrend.ingest.study.Provenance;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.table.Table;
import org.metatrend.ingest.topic.CountTable;

/** The codec's contract: what goes through Spark comes back equal. */
class RecordCodecTest {
    private static final Ledger LEDGER = new Ledger(List.of(new Entry(
            "made", 1, "", Entry.Stage.ROWS, Entry.Outcome.EXCLUDED, "blank \u2013 cell", "\"verbatim\", text")));

    @Test
    void bringsBackTables() {
        roundTrip(Table.class, new Table("t", List.of("a", "b"), List.of(List.of("1", ""), List.of("\u00f8", "=1"))));
    }

    @Test
    void bringsBackStudiesWithAndWithoutNumbers() {
        TreeMap<String, String> context = new TreeMap<>(Map.of("validation", "10-fold", "dataset", "ADNI"));
        Provenance place = new Provenance("made", 1, "study");
        Result full = new Result(
                "AD vs HC",
                "accuracy",
                OptionalDouble.of(0.1 + 0.2),
                OptionalInt.of(7),
                List.of(Flag.BELOW_CHANCE, Flag.STUDY_SIZE),
                "0.3",
                place,
                OptionalInt.of(1));
        Result bare = new Result("", "accuracy", OptionalDouble.empty(), OptionalInt.empty(), List.of(), "", place);
        Study study = new Study(
                "id",
                "review",
                "Suk 2014",
                OptionalInt.of(2014),
                OptionalInt.empty(),
                "",
                context,
                List.of(full, bare),
                place,
                new ClassSizes(Map.of("HC", 3, "AD", 4), true),
                Methodology.NOT_STATED);

        roundTrip(StudyTable.class, new StudyTable("made", Reading.PUBLISHED, List.of(study), LEDGER));
    }

    @Test
    void bringsBackScoresAndCounts() {
        roundTrip(
                ScoreTable.class,
                new ScoreTable(
                        "made",
                        Reading.CORRECTED,
                        List.of(new TeamScore(1, 2, 3, -0.5, Double.MIN_VALUE, "")),
                        LEDGER));
        roundTrip(
                CountTable.class,
                new CountTable(
                        "made",
                        Reading.CORRECTED,
                        List.of("lung"),
                        List.of(new CountTable.Year(2011, List.of(Long.MAX_VALUE))),
                        LEDGER));
    }

    @Test
    void refusesWhatItCannotCarry() {
        record Unknown(java.time.Instant when) {}
        assertThatThrownBy(() -> new RecordCodec<>(Unknown.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot carry a component of the type class java.time.Instant");
    }

    private static <T extends Record> void roundTrip(Class<T> type, T record) {
        RecordCodec<T> codec = new RecordCodec<>(type);

        assertThat(codec.decode(carried(codec.encode(record)))).isEqualTo(record);
    }

    /** What Spark does with a value between the driver and an executor. */
    private static Object[] carried(Object[] values) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(values);
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (Object[]) in.readObject();
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
