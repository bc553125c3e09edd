package org.metatrend.pipeline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.metatrend.ingest.challenge.ScoreExtractor;
import org.metatrend.ingest.challenge.ScoreTable;
import org.metatrend.ingest.extract.StudyExtractor;
import org.metatrend.ingest.manifest.PackagePlan;
import org.metatrend.ingest.manifest.PackageReader.ReadPackage;
import org.metatrend.ingest.manifest.Resource;
import org.metatrend.ingest.spark.TableJobs;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.ingest.table.Table;
import org.metatrend.ingest.topic.CountExtractor;
import org.metatrend.ingest.topic.CountTable;
import org.metatrend.pipeline.consistency.Checks;
import org.metatrend.pipeline.consistency.Consistency;

/** Carries one package through ingest, in one Spark job for all its tables and readings. */
final class PackageRun {
    private final ReadPackage read;
    private final List<Reading> readings;

    PackageRun(ReadPackage read, List<Reading> readings) {
        this.read = read;
        this.readings = List.copyOf(readings);
    }

    /**
     * What a package's tables give.
     *
     * @param fit fits one of the readings that were ingested
     * @param differences what differs between the readings; empty of rows where only one was ingested
     * @param checks what the checks of the studies found; empty where there is no corrected reading
     * @param linked the studies of several reviews; empty where there is one table, or no corrected reading
     */
    record Ingested(
            Function<Reading, ReadingOutput> fit,
            List<Difference> differences,
            Optional<Checks> checks,
            Optional<LinkedStudies> linked) {
        Ingested {
            differences = List.copyOf(differences);
        }

        /** Of tables that are no studies. */
        Ingested(Function<Reading, ReadingOutput> fit, List<Difference> differences) {
            this(fit, differences, Optional.empty(), Optional.empty());
        }
    }

    Ingested ingest(TableJobs jobs) {
        PackagePlan plan = read.manifest().metatrend();
        List<Resource> resources = read.manifest().resources();
        return switch (plan.kind()) {
            case STUDIES -> {
                Map<Reading, List<StudyTable>> tables = extract(
                        jobs,
                        StudyTable.class,
                        (resource, reading) -> new StudyExtractor(resource, plan, reading)::extract,
                        StudyTable::reading);
                Optional<LinkedStudies> linked = linked(tables);
                linked.ifPresent(l -> tables.put(Reading.CORRECTED, l.tables()));
                // a result that two reviews print counts once, and is checked once
                Optional<Checks> checks = Optional.ofNullable(tables.get(Reading.CORRECTED))
                        .map(corrected -> checked(plan, corrected, tables));
                yield new Ingested(
                        reading -> {
                            ReadingOutput output = StudyRun.of(plan, reading, tables.get(reading));
                            return reading == Reading.CORRECTED
                                    ? accounted(Synthesis.add(output, plan, tables), checks, linked)
                                    : output;
                        },
                        differences(tables, StudyDifferences::between),
                        checks,
                        linked);
            }
            case CHALLENGES -> {
                Map<Reading, List<ScoreTable>> tables = extract(
                        jobs,
                        ScoreTable.class,
                        (resource, reading) -> new ScoreExtractor(resource, reading)::extract,
                        ScoreTable::reading);
                yield new Ingested(
                        reading -> ChallengeRun.of(resources, tables.get(reading)),
                        differences(tables, ScoreDifferences::between));
            }
            case TOPIC_SHARES -> {
                Map<Reading, List<CountTable>> tables = extract(
                        jobs,
                        CountTable.class,
                        (resource, reading) -> new CountExtractor(resource, reading)::extract,
                        CountTable::reading);
                // both readings take every count as it is
                yield new Ingested(
                        reading -> TopicRun.of(plan, tables.get(reading).get(0)), List.of());
            }
        };
    }

    /** Checks the corrected reading and puts its tables with their flags in place of those without. */
    private static Checks checked(PackagePlan plan, List<StudyTable> corrected, Map<Reading, List<StudyTable>> tables) {
        Consistency.Checked checked = Consistency.check(plan, corrected);
        tables.put(Reading.CORRECTED, checked.tables());
        return checked.checks();
    }

    private Optional<LinkedStudies> linked(Map<Reading, List<StudyTable>> tables) {
        return tables.containsKey(Reading.CORRECTED) && read.tables().size() > 1
                ? Optional.of(LinkedStudies.of(read, tables.get(Reading.CORRECTED)))
                : Optional.empty();
    }

    private static ReadingOutput accounted(
            ReadingOutput output, Optional<Checks> checks, Optional<LinkedStudies> linked) {
        ReadingOutput checked =
                checks.map(c -> output.with("consistency", c.numbers())).orElse(output);
        return linked.map(l -> checked.with("links", l.numbers())).orElse(checked);
    }

    private <T extends Record> Map<Reading, List<T>> extract(
            TableJobs jobs,
            Class<T> type,
            BiFunction<Resource, Reading, TableJobs.Extraction<T>> extractor,
            Function<T, Reading> reading) {
        Map<String, ArrayList<TableJobs.Extraction<T>>> extractions = new TreeMap<>();
        for (int i = 0; i < read.tables().size(); i++) {
            Resource resource = read.manifest().resources().get(i);
            extractions.put(
                    read.tables().get(i).source(),
                    readings.stream()
                            .map(r -> extractor.apply(resource, r))
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
        // rows that are still on disk here are not there for the executors
        List<Table> tables = read.tables().stream().map(Table::inMemory).toList();
        return jobs.extract(tables, extractions, type).stream()
                .collect(Collectors.groupingBy(reading, TreeMap::new, Collectors.toList()));
    }

    private <T> List<Difference> differences(Map<Reading, List<T>> tables, BiFunction<T, T, List<Difference>> between) {
        List<Difference> differences = new ArrayList<>();
        if (tables.size() == Reading.values().length) {
            for (int i = 0; i < read.tables().size(); i++) {
                differences.addAll(between.apply(
                        tables.get(Reading.PUBLISHED).get(i),
                        tables.get(Reading.CORRECTED).get(i)));
            }
        }
        return differences;
    }
}
