package org.metatrend.pipeline.add;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.ColumnScale.Unit;
import org.metatrend.ingest.ledger.Entry.Stage;
import org.metatrend.ingest.manifest.ResourcePlan.NameRule;
import org.metatrend.ingest.manifest.ResourcePlan.SlashRule;
import org.metatrend.ingest.propose.CellMeaning;
import org.metatrend.ingest.propose.Proposal;
import org.metatrend.ingest.propose.Role;
import org.metatrend.ingest.study.Result;
import org.metatrend.ingest.study.Study;
import org.metatrend.ingest.table.FoundTable;
import org.metatrend.ingest.table.Note;
import org.metatrend.ingest.table.Structured;

/** Says what was found in a file and what would be read of it. */
public final class Report {
    /** Of what was left aside for one reason, before the rest is only counted. */
    private static final int NOTES_SHOWN = 1000;

    private final PrintWriter out;
    private final Steps steps;

    public Report(PrintWriter out, Steps steps) {
        this.out = out;
        this.steps = steps;
    }

    /** What takes long. */
    Steps steps() {
        return steps;
    }

    /** Which tables there are, and which one is meant. */
    public void tables(List<FoundTable> tables, FoundTable chosen) {
        if (tables.size() > 1) {
            out.println(tables.size() + " tables were found:");
            for (FoundTable table : tables) {
                out.println((table.where().equals(chosen.where()) ? "  * " : "    ") + table.describe());
            }
            out.println("The one marked * is read; choose another with --sheet, --table or --page.");
        } else {
            out.println("Reading " + chosen.describe() + ".");
        }
    }

    /** What became of rows that are not studies. */
    public void structure(Structured structured) {
        out.println(structured.table().rows().size() + " rows, "
                + structured.table().header().size() + " columns.");
        Map<Note.Reason, Integer> counts = new EnumMap<>(Note.Reason.class);
        for (Note note : structured.notes()) {
            int count = counts.merge(note.reason(), 1, Integer::sum);
            if (note.reason() != Note.Reason.HEADER && count <= NOTES_SHOWN) {
                String place = note.row() > 0 ? "row " + note.row() + ": " : "";
                out.println("  left aside: " + place + note.reason().words() + " " + BadInput.quote(note.text()));
            }
        }
        counts.forEach((reason, count) -> {
            if (count > NOTES_SHOWN) {
                out.println("  left aside: " + (count - NOTES_SHOWN) + " more: " + reason.words());
            }
        });
    }

    /** Which column means what, and why. */
    public void proposal(Proposal proposal) {
        out.println("What the columns mean:");
        for (Role role : Role.values()) {
            List<String> columns = proposal.columns().get(role);
            String is = columns.isEmpty() ? "none" : String.join(role == Role.SAMPLE_SIZE ? " + " : ", ", columns);
            out.printf(
                    "  %-12s = %s (%s)%n", role.label(), is, proposal.reasons().get(role));
        }
    }

    /** How cells are read that could mean several things. */
    public void meanings(Map<String, CellMeaning> meanings) {
        meanings.forEach((column, meaning) -> {
            List<String> says = new ArrayList<>();
            if (meaning.slash() != null) {
                says.add("of numbers parted by slashes "
                        + (meaning.slash() == SlashRule.SUM
                                ? "the sum"
                                : "the " + meaning.slash().name().toLowerCase(Locale.ROOT)));
            }
            if (meaning.unit() != null) {
                says.add("counts " + meaning.unit());
            }
            if (meaning.scale() != null) {
                says.add("numbers without a percent sign are "
                        + (meaning.scale() == Unit.PERCENT
                                ? "percentages"
                                : meaning.scale() == Unit.FRACTION ? "fractions" : "fractions up to 1"));
            }
            if (meaning.measure() != null) {
                says.add("measures " + meaning.measure());
            }
            if (meaning.names() != null) {
                says.add("names before values are "
                        + (meaning.names() == NameRule.TASK ? "tasks" : "data sets, models or conditions"));
            }
            if (!says.isEmpty()) {
                out.println("  " + column + ": " + String.join("; ", says));
            }
        });
    }

    /** The first rows as read, what cannot be read, and the counts. */
    public void reading(Addition addition) {
        Counted counted = addition.counted();
        out.println("The first rows as read:");
        counted.first().forEach(s -> out.println("  " + words(s)));
        int unread = counted.unread();
        if (unread > 0) {
            out.println(unread == 1 ? "1 cell cannot be read:" : unread + " cells cannot be read, such as:");
            counted.firstUnread()
                    .forEach(e -> out.println("  row " + e.row() + ": "
                            + (e.stage() == Stage.ROWS
                                    ? e.reason()
                                    : e.reason() + ": " + BadInput.quote(e.verbatim()))));
        }
        int results = counted.results();
        int aside = counted.aside();
        out.println("Rows: " + counted.rows().sentence() + "; " + counted.years() + " with a year, " + counted.sizes()
                + " with a sample size.");
        boolean accuracies = addition.manifest().metatrend().measures().isEmpty();
        out.println("Results: " + results + ", " + (results - aside) + " of them "
                + (accuracies ? "accuracies that count, " : "of measures that the package declares, ") + aside
                + " set aside.");
        if (addition.resource().metatrend().addedLater()) {
            out.println("The package has a published analysis: its published reading leaves the new table out.");
        }
        new Vocabulary(addition).lines().forEach(out::println);
    }

    private static String words(Study study) {
        List<String> parts = new ArrayList<>();
        parts.add(BadInput.quote(study.reference()));
        parts.add(study.year().isPresent() ? "year " + study.year().getAsInt() : "no year");
        parts.add(study.sampleSize().isPresent() ? "n = " + study.sampleSize().getAsInt() : "no sample size");
        for (Result result : study.results()) {
            String value =
                    result.value().isPresent() ? Double.toString(result.value().getAsDouble()) : "none";
            parts.add(result.measure() + " " + value + (result.task().isEmpty() ? "" : " (" + result.task() + ")"));
        }
        return String.join(", ", parts);
    }
}
