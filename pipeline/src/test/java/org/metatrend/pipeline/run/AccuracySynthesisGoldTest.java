package org.metatrend.pipeline.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metatrend.analysis.bias.TrimAndFill;
import org.metatrend.analysis.decompose.Comparison;
import org.metatrend.analysis.decompose.Decomposition;
import org.metatrend.analysis.pool.Coefficient;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.ingest.extract.StudyExtractor;
import org.metatrend.ingest.manifest.PackageReader;
import org.metatrend.ingest.manifest.PackageReader.ReadPackage;
import org.metatrend.ingest.study.Reading;
import org.metatrend.ingest.study.StudyTable;
import org.metatrend.pipeline.multiverse.Multiverse;
import org.metatrend.pipeline.multiverse.Specification;
import org.metatrend.pipeline.multiverse.SpecifiedSlope.Change;
import org.metatrend.pipeline.pooled.AccuracySynthesis;
import org.metatrend.pipeline.pooled.Associations;
import org.metatrend.pipeline.pooled.PooledModel;
import org.metatrend.pipeline.pooled.PooledTask;
import org.metatrend.pipeline.pooled.TaskResults;

/**
 * The published reading of the bundled studies through the models, against metafor 3.8-1 and R 4.2.2 (b01 and b02) and statsmodels
 * 0.13.5 (b03) on the same results; relative tolerance 1e-10, of meta-regressions with a year 1e-8, as of the reference files.
 */
class AccuracySynthesisGoldTest {
    private static AccuracyResults accuracies;
    private static AccuracySynthesis all;
    private static PooledTask task;

    @BeforeAll
    static void read() {
        ReadPackage read = PackageReader.read(Path.of("../data-manifests/alzheimers"));
        List<StudyTable> tables = new ArrayList<>();
        for (int i = 0; i < read.tables().size(); i++) {
            tables.add(new StudyExtractor(
                            read.manifest().resources().get(i), read.manifest().metatrend(), Reading.PUBLISHED)
                    .extract(read.tables().get(i)));
        }
        accuracies = AccuracyResults.of(read.manifest().metatrend(), tables).orElseThrow();
        all = AccuracySynthesis.of(accuracies.tasks());
        task = all.pooled().stream()
                .filter(t -> t.task().equals("AD vs HC"))
                .findFirst()
                .orElseThrow();
    }

    private static void close(double actual, double expected) {
        close(actual, expected, 1e-10);
    }

    private static void close(double actual, double expected, double relative) {
        assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
    }

    @Test
    void everyAccuracyIsUsedOrLeftOutWithAReason() {
        int used = accuracies.tasks().stream().mapToInt(TaskResults::size).sum();
        int leftOut = accuracies.leftOut().values().stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(used + leftOut).isEqualTo(accuracies.read()).isPositive();
        assertThat(all.all()).hasSize(used);
        int pooled = all.pooled().stream().mapToInt(t -> t.results().size()).sum();
        int tooFew = all.tooFew().values().stream().mapToInt(Integer::intValue).sum();
        assertThat(pooled + tooFew).isEqualTo(used);
    }

    @Test
    void poolsAsMetafor() {
        PooledModel random = task.models().get("REML").value().orElseThrow();

        assertThat(random.k()).isEqualTo(86);
        close(random.estimate().estimate(), 2.3456199130575);
        close(random.estimate().standardError(), 0.0933570799358475);
        close(random.interval().lower(), 2.16264339868141);
        close(random.tau2(), 0.583525370252556);
        close(random.accuracy(), 0.912585444649448);
        close(random.accuracyInterval().upper(), 0.926122378775489);
        close(random.accuracyPrediction().orElseThrow().lower(), 0.697893455853147);
        close((double) random.further().get("QE"), 1183.04549979616);
        close((double) random.further().get("I2"), 92.3035458260118);
        Double[] tau2 = (Double[]) random.further().get("tau2_qprofile");
        close(tau2[0], 0.438925559813607);
        close(tau2[1], 1.0080203458361);

        PooledModel knapp = task.models().get("REML_knha").value().orElseThrow();
        close(knapp.estimate().standardError(), 0.0969838981647814);
        close(knapp.interval().upper(), 2.53844988532057);

        PooledModel common = task.models().get("EE").value().orElseThrow();
        close(common.accuracy(), 0.861932318720047);
    }

    @Test
    void regressesAsMetafor() {
        MetaFit onSize = task.onSize().value().orElseThrow();
        close(onSize.coefficients().get(1).estimate(), -0.0385706991562552);
        close(onSize.coefficients().get(1).standardError(), 0.103139943981699);
        close(onSize.coefficients().get(1).p(), 0.709372848848628);

        MetaFit both = task.onSizeAndYear().value().orElseThrow();
        Coefficient year = both.coefficients().get(2);
        close(both.coefficients().get(0).estimate(), -86.7375522166707, 1e-8);
        close(both.coefficients().get(1).estimate(), -0.121400341944825, 1e-8);
        close(year.estimate(), 0.0445423247585073, 1e-8);
        close(year.standardError(), 0.0247317691817116, 1e-8);
        close(both.tauSquared(), 0.569425583272824, 1e-8);
        close(both.explained().orElseThrow(), 2.41631087498893, 1e-8);
        close(both.omnibus().statistic(), 1.68879694698071, 1e-8);
    }

    @Test
    void findsAsymmetryAsMetafor() {
        var egger = task.small().regression().value().orElseThrow();
        close(egger.slope().statistic(), 0.493557279815413);
        close(egger.limit().orElseThrow().estimate(), 2.25066867863612);
        var linear = task.small().linear().value().orElseThrow();
        close(linear.slope().statistic(), 0.925504687617168);
        close(linear.slope().p(), 0.357354761945111);
        close(task.small().ranks().value().orElseThrow().tau(), 0.154690071311026);

        TrimAndFill.Result filled = task.small().filled().value().orElseThrow();
        assertThat(filled.missing()).isEqualTo(25);
        assertThat(filled.side()).isEqualTo(TrimAndFill.Side.LEFT);
        close(filled.fit().intercept().estimate(), 1.9815203672766);
        close(filled.fit().tauSquared(), 1.0140542440629);
    }

    @Test
    void takesSizeAndAccuracyApartByTask() {
        Set<String> four = new HashSet<>(List.of("AD vs HC", "MCI vs HC", "MCI vs AD", "pMCI vs sMCI"));
        AccuracySynthesis synthesis = AccuracySynthesis.of(
                accuracies.tasks().stream().filter(t -> four.contains(t.task())).toList());

        Decomposition parts = parts(synthesis, "task");
        assertThat(parts.observations()).isEqualTo(341);
        close(parts.total().correlation(), -0.2247706298411755);
        close(parts.within().value().orElseThrow().correlation(), -0.2286742778692919);
        close(parts.between().value().orElseThrow().correlation(), -0.31604989322092397);
        close(parts.within().value().orElseThrow().slope(), -0.02548161115320437);
    }

    @Test
    void sizeAndAccuracyFallWithinReviewsAndRiseBetweenThem() {
        Decomposition parts = parts(all, "review");

        assertThat(parts.observations()).isEqualTo(368);
        assertThat(parts.total().correlation()).isCloseTo(-0.23, within(0.005));
        assertThat(parts.within().value().orElseThrow().correlation()).isCloseTo(-0.30, within(0.005));
        assertThat(parts.between().value().orElseThrow().correlation()).isCloseTo(0.32, within(0.005));
        assertThat(parts.comparison(0.95)).isEqualTo(Comparison.OPPOSITE_UNCERTAIN);
    }

    private static Decomposition parts(AccuracySynthesis of, String group) {
        return of.associations().stream()
                .filter(a -> a.scope().equals(Associations.ALL)
                        && a.moderator().equals("ln(n)")
                        && a.group().equals(group))
                .findFirst()
                .flatMap(a -> a.parts().value())
                .orElseThrow();
    }

    @Test
    void aSpecificationIsThePlainRegression() {
        Multiverse multiverse = Multiverse.of(Map.of("published", List.of(task.results())));

        // lm(acc ~ log(n) + year)
        Change plain = change(multiverse, "OLS");
        double points = 100 * Math.log(10);
        close(plain.estimate(), points * -0.0187787632017633, 1e-8);
        close(plain.lower(), points * -0.037288273214044, 1e-8);
        close(plain.upper(), points * -0.000269253189482656, 1e-8);
        close(plain.p(), 0.0468328913133069, 1e-8);

        // the same with weights n
        Change weighted = change(multiverse, "WLS");
        close(weighted.estimate(), points * -0.0131611541808991, 1e-8);
        Interval half = new Coefficient("n", -0.0131611541808991, 0.0128333583864045, 83).confidenceInterval(0.95);
        close(weighted.lower(), points * half.lower(), 1e-8);
    }

    private static Change change(Multiverse multiverse, String estimator) {
        return multiverse.slopes().stream()
                .filter(s -> {
                    Specification of = s.specification();
                    return of.measure().equals("PR")
                            && of.estimator().equals(estimator)
                            && of.form().equals("ln(n)")
                            && of.cluster().equals("none")
                            && of.adjusted().equals("year");
                })
                .findFirst()
                .flatMap(s -> s.slope().value())
                .orElseThrow();
    }
}
