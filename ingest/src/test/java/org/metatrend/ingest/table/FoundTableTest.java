package org.metatrend.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTableTest {

    @Test
    void copiesItsCells() {
        List<String> row = new ArrayList<>(List.of("Sørensen", "", "0.9"));
        FoundTable table = new FoundTable("table 1", "", List.of(row));
        row.set(0, "changed");

        assertThat(table.grid()).isEqualTo(List.of(List.of("Sørensen", "", "0.9")));
        assertThat(table.grid().get(0)).hasSameHashCodeAs(List.of("Sørensen", "", "0.9"));
        assertThatThrownBy(() -> table.grid().get(0).set(0, "changed"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isRectangular() {
        assertThatThrownBy(() -> new FoundTable("t", "", List.of(List.of("a"), List.of("a", "b"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FoundTable("t", "", List.of(List.of("a")), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FoundTable("t", "", List.of(Arrays.asList("a", null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(FoundTable.rectangular(
                        List.of(List.of(), List.of("a", ""), List.of("b", "c", " "), List.of("\u00a0"))))
                .isEqualTo(List.of(List.of("", ""), List.of("a", ""), List.of("b", "c")));
    }

    @Test
    void travelsToTheWorkersOfSpark() throws IOException, ClassNotFoundException {
        FoundTable table = new FoundTable("t", "c", List.of(List.of("a", "\uD83D\uDE00"), List.of("", "b")), 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(table);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(table);
        }
    }
}
