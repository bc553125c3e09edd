package org.metatrend.ingest.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.metatrend.ingest.extract.ColumnScale;
import org.metatrend.ingest.extract.ColumnScale.Unit;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.extract.PerformanceCell;
import org.metatrend.ingest.extract.SampleSizeCell;
import org.metatrend.ingest.extract.SampleSizeCell.Slash;
import org.metatrend.ingest.manifest.ResourcePlan.NameRule;
import org.metatrend.ingest.manifest.ResourcePlan.SlashRule;

/** What the cells of the proposed columns leave open, and what their headings say about it. */
public final class CellMeanings {
    private static final int SHOWN = 4;

    private static final Pattern PARTS =
            Pattern.compile("\\b(train|training|test|testing|val|validation|dev|\\p{L}+ ?[/+] ?\\p{L}+)\\b");
    private static final Pattern COUNTED = Pattern.compile("\\d\\s*(?:\\p{L}+ ){0,2}(\\p{L}{3,})$");

    private final Proposal proposal;

    public CellMeanings(Proposal proposal) {
        this.proposal = proposal;
    }

    /** What headings say without asking, by column. */
    public Map<String, CellMeaning> proposed() {
        Map<String, CellMeaning> meanings = new LinkedHashMap<>();
        for (Doubt doubt : doubts()) {
            for (String column : doubt.columns()) {
                String heading = column.toLowerCase(Locale.ROOT);
                CellMeaning before = meanings.getOrDefault(column, CellMeaning.OPEN);
                CellMeaning after = switch (doubt.kind()) {
                    case SLASH -> PARTS.matcher(heading).find() ? before.withSlash(SlashRule.SUM) : before;
                    case UNIT -> heading.contains(doubt.word()) ? before.withUnit(doubt.word()) : before;
                    case SCALE ->
                        heading.contains("%") || heading.contains("percent") ? before.withScale(Unit.PERCENT) : before;
                    // below "Accuracy" a name beside the value is a model or a condition
                    case NAMES -> Measure.in(column).size() == 1 ? before.withNames(NameRule.PART) : before;
                    case MEASURE -> before;
                };
                meanings.put(column, after);
            }
        }
        return meanings;
    }

    /** What is left open, in the order to ask. */
    public List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        for (String column : proposal.columns().get(Role.SAMPLE_SIZE)) {
            ColumnEvidence evidence = evidence(column);
            doubt(
                            Doubt.Kind.SLASH,
                            column,
                            evidence,
                            c -> size(evidence, c, Slash.UNKNOWN, "").isEmpty()
                                    && size(evidence, c, Slash.SUM, "").isPresent(),
                            "")
                    .ifPresent(doubts::add);
            unit(column, evidence).ifPresent(doubts::add);
        }
        List<Doubt> unnamed = new ArrayList<>();
        for (String column : proposal.columns().get(Role.PERFORMANCE)) {
            ColumnEvidence evidence = evidence(column);
            if (evidence.scale().unit() == Unit.UNDECIDED) {
                doubt(Doubt.Kind.SCALE, column, evidence, c -> true, "").ifPresent(doubts::add);
            }
            if (Measure.in(column).isEmpty()) {
                doubt(
                                Doubt.Kind.MEASURE,
                                column,
                                evidence,
                                c -> items(evidence, c).stream().anyMatch(PerformanceCell.Item::isBareNumber),
                                "")
                        .ifPresent(unnamed::add);
            }
            doubt(
                            Doubt.Kind.NAMES,
                            column,
                            evidence,
                            c -> items(evidence, c).stream()
                                    .anyMatch(i -> i.value().isPresent() && isName(i.unknownMeasure())),
                            "")
                    .ifPresent(doubts::add);
        }
        if (!unnamed.isEmpty()) {
            doubts.add(new Doubt(
                    Doubt.Kind.MEASURE,
                    unnamed.stream().flatMap(d -> d.columns().stream()).toList(),
                    unnamed.stream().mapToInt(Doubt::cells).sum(),
                    unnamed.get(0).examples(),
                    ""));
        }
        return doubts;
    }

    /** "accuracy or AUC" is what the grammar calls a value that may be either. */
    private static boolean isName(String unknown) {
        return !unknown.isEmpty() && Measure.in(unknown).isEmpty();
    }

    private Optional<Doubt> unit(String column, ColumnEvidence evidence) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (String cell : evidence.cells()) {
            Matcher word = COUNTED.matcher(cell.strip());
            if (word.find() && size(evidence, cell, Slash.SUM, "").isEmpty()) {
                words.merge(word.group(1).toLowerCase(Locale.ROOT), 1, Integer::sum);
            }
        }
        return words.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .flatMap(w -> doubt(
                        Doubt.Kind.UNIT,
                        column,
                        evidence,
                        c -> size(evidence, c, Slash.SUM, "").isEmpty()
                                && size(evidence, c, Slash.SUM, w).isPresent(),
                        w));
    }

    private static Optional<Doubt> doubt(
            Doubt.Kind kind, String column, ColumnEvidence evidence, Predicate<String> open, String word) {
        List<String> cells = evidence.cells().stream().filter(open).toList();
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of(new Doubt(
                        kind,
                        List.of(column),
                        cells.size(),
                        cells.stream().distinct().limit(SHOWN).toList(),
                        word));
    }

    private static Optional<Integer> size(ColumnEvidence evidence, String cell, Slash slash, String unit) {
        var total =
                SampleSizeCell.parse(cell, evidence.style(), slash, unit).size().total();
        return total.isPresent() ? Optional.of(total.getAsInt()) : Optional.empty();
    }

    private static List<PerformanceCell.Item> items(ColumnEvidence evidence, String cell) {
        return PerformanceCell.parse(cell, evidence.style(), ColumnScale.declared(false));
    }

    private ColumnEvidence evidence(String column) {
        return new ColumnEvidence(proposal.table(), proposal.table().column(column));
    }
}
