package org.metatrend.pipeline.meta;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.metatrend.analysis.regress.Estimated;
import org.metatrend.ingest.BadInput;

/** The order of cumulative pooling: a column of years. */
final class CumulativeOrder {
    private CumulativeOrder() {}

    /**
     * The column that was named, else one called year.
     *
     * @return one number for each row used, or why there is no order
     * @throws BadInput if a column was named and a row has no number there
     */
    static Estimated<double[]> of(MetaModel analysis) {
        MetaInput input = analysis.input();
        MetaTable table = input.table();
        Optional<String> stated = analysis.options().columns().groupings().year();
        OptionalInt column = stated.isPresent()
                ? OptionalInt.of(table.column(stated.get(), "--year"))
                : table.header().stream().filter("year"::equalsIgnoreCase).count() == 1
                        ? table.find("year")
                        : OptionalInt.empty();
        if (column.isEmpty()) {
            return Estimated.not("no order: there is no column year, and none was named with --year");
        }
        double[] order = new double[input.used().size()];
        for (int i = 0; i < order.length; i++) {
            int row = input.used().get(i).row();
            OptionalDouble year = table.isMissing(row, column.getAsInt())
                    ? OptionalDouble.empty()
                    : table.numbers().number(table.cell(row, column.getAsInt()), true);
            if (year.isEmpty()) {
                if (stated.isPresent()) {
                    throw new BadInput(
                            table.place(row, column.getAsInt()),
                            BadInput.quote(table.cell(row, column.getAsInt())),
                            "a year in every row that has an effect size",
                            "write the year, or leave out --year");
                }
                return Estimated.not(table.place(row, column.getAsInt()) + " has no year");
            }
            order[i] = year.getAsDouble();
        }
        return Estimated.of(order);
    }
}
