package org.metatrend.pipeline.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on statistics lists every name that the command can print in JSON. */
class StatisticsPageTest {
    /** Blocks whose keys are the table's own words. */
    private static final Set<String> OWN_WORDS = Set.of("columns", "at", "reasons");

    private static final List<List<String>> RUNS = List.of(
            List.of(
                    "bcg.csv",
                    "--measure=RR",
                    "--mods=ablat, alloc",
                    "--predict=ablat=33,alloc=random",
                    "--cluster=year"),
            List.of("bcg.csv", "--measure=RR", "--where=alloc=random"),
            List.of(
                    "a06_konstantopoulos.csv",
                    "--levels=district/school",
                    "--mods=year",
                    "--method=ML",
                    "--within=district"),
            List.of("pritz1997.csv", "--measure=PLO", "--method=GLMM", "--chance=0.5"),
            List.of("bcg.csv", "--measure=OR", "--method=MH", "--subgroup=alloc"),
            List.of(
                    "bcg.csv",
                    "--measure=RR",
                    "--mods=ablat, alloc",
                    "--gosh=3",
                    "--subgroup=alloc",
                    "--permutations=3"),
            List.of("b03_sizes.csv", "--measure=PLO", "--mods=ln(n)", "--within=task", "--y=acc"),
            List.of("a08_auditc.csv", "--diagnostic"));

    @Test
    void lists_every_name() throws IOException {
        Set<String> named = Pattern.compile("`([^`]+)`")
                .matcher(Files.readString(Path.of("../docs/statistics.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        Set<String> printed = new TreeSet<>();
        for (List<String> run : RUNS) {
            collect(
                    MetaRun.json(
                            MetaRun.input(run.get(0)),
                            run.subList(1, run.size()).toArray(String[]::new)),
                    printed);
        }

        assertThat(printed).hasSizeGreaterThan(150);
        assertThat(named).containsAll(printed);
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                names.add(field.getKey());
                if (!OWN_WORDS.contains(field.getKey())) {
                    collect(field.getValue(), names);
                }
            });
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, names));
        }
    }
}
