package org.metatrend.pipeline.add;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.ColumnScale.Unit;
import org.metatrend.ingest.ledger.Entry;
import org.metatrend.ingest.ledger.Entry.Outcome;
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
    private static final int SHOWN = 5;

    private final PrintWriter out;

    public Report(PrintWriter out) {
        this.out = out;
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
        for (Note note : structured.notes()) {
            if (note.reason() != Note.Reason.HEADER) {
                String place = note.row() > 0 ? "row " + note.row() + ": " : "";
                out.println("  left aside: " + place + note.reason().words() + " " + BadInput.quote(note.text()));
            }
        }
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
        List<Study> studies = addition.studies().studies();
        out.println("The first rows as read:");
        studies.stream().limit(SHOWN).forEach(s -> out.println("  " + words(s)));
        List<Entry> unread = addition.studies().ledger().entries().stream()
                .filter(e -> e.outcome() == Outcome.EXCLUDED || e.reason().contains("not understood"))
                .toList();
        if (!unread.isEmpty()) {
            out.println(
                    unread.size() == 1 ? "1 cell cannot be read:" : unread.size() + " cells cannot be read, such as:");
            unread.stream()
                    .limit(SHOWN)
                    .forEach(e -> out.println("  row " + e.row() + ": "
                            + (e.stage() == Stage.ROWS
                                    ? e.reason()
                                    : e.reason() + ": " + BadInput.quote(e.verbatim()))));
        }
        long years = studies.stream().filter(s -> s.year().isPresent()).count();
        long sizes = studies.stream().filter(s -> s.sampleSize().isPresent()).count();
        long results = studies.stream().mapToLong(s -> s.results().size()).sum();
        long aside = studies.stream()
                .flatMap(s -> s.results().stream())
                .filter(Result::setAside)
                .count();
        out.println("Rows: " + addition.studies().ledger().totals(Stage.ROWS).sentence() + "; " + years
                + " with a year, " + sizes + " with a sample size.");
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
