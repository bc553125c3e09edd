package org.metatrend.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.PerformanceCell.Item;

/**
 * A cell with as many values as its column names measures: "0.90 / 0.85" below "AUC / accuracy", "- / 0.84" without
 * the first, "84/89" below "Sens/Spec (%)".
 */
final class ListedValues {
    private static final List<Pattern> PARTED = List.of(
            Pattern.compile("/"),
            Pattern.compile(";"),
            Pattern.compile("\\|"),
            Pattern.compile("\\R"),
            Pattern.compile(",(?=\\s)|,(?=\\d*[.])"),
            Pattern.compile(","));

    private ListedValues() {}

    /** The values with their measures; empty if there are not as many as measures, or a piece says more than a value. */
    static Optional<List<Item>> parse(String cell, NumberStyle style, ColumnScale scale, List<Measure> measures) {
        // brackets may hold anything; the general grammar reads them
        if (MissingWord.reason(cell).isPresent()
                || PerformanceCell.tooLong(cell).isPresent()) {
            return Optional.empty();
        }
        return PARTED.stream()
                .map(p -> p.split(cell, -1))
                .filter(pieces -> pieces.length == measures.size())
                .findFirst()
                .flatMap(pieces -> items(pieces, style, scale, measures));
    }

    private static Optional<List<Item>> items(
            String[] pieces, NumberStyle style, ColumnScale scale, List<Measure> measures) {
        List<Item> items = new ArrayList<>();
        boolean sign = pieces[pieces.length - 1].strip().endsWith("%");
        for (int i = 0; i < pieces.length; i++) {
            String piece = pieces[i].strip();
            Optional<String> missing = MissingWord.reason(piece);
            if (missing.isPresent()) {
                items.add(Item.unread(piece, missing.get()));
                continue;
            }
            List<Item> read =
                    PerformanceCell.parse(sign && piece.matches("[\\d.,]+") ? piece + "%" : piece, style, scale);
            boolean alone = read.size() == 1
                    && read.get(0).quantity().isPresent()
                    && read.get(0).unknownMeasure().isEmpty()
                    && read.get(0).measure().map(measures.get(i)::equals).orElse(true);
            if (!alone) {
                return Optional.empty();
            }
            Item one = read.get(0);
            items.add(new Item(one.quantity(), Optional.of(measures.get(i)), "", one.words(), one.reason()));
        }
        return Optional.of(items);
    }
}
