package org.metatrend.pipeline.pooled;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.metatrend.analysis.regress.Interval;
import org.metatrend.pipeline.output.SafeCsv;

/** The table of pooled accuracies: a line for each task and model. */
public final class PooledCsv {
    private PooledCsv() {}

    /** As CSV; accuracies are fractions, estimate, standard error and tau&sup2; those of log odds. */
    public static byte[] of(List<PooledTask> tasks) {
        SafeCsv csv = new SafeCsv(List.of(
                "task",
                "model",
                "results",
                "accuracy",
                "accuracy_ci_lb",
                "accuracy_ci_ub",
                "accuracy_pi_lb",
                "accuracy_pi_ub",
                "estimate",
                "se",
                "df",
                "tau2",
                "I2",
                "note"));
        for (PooledTask task : tasks) {
            task.models().forEach((name, model) -> {
                if (model.value().isPresent()) {
                    row(csv, task, name, model.value().get());
                } else {
                    csv.row(
                            task.task(),
                            name,
                            task.results().size(),
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            model.reason());
                }
            });
        }
        return csv.bytes();
    }

    private static void row(SafeCsv csv, PooledTask task, String name, PooledModel model) {
        Interval ci = model.accuracyInterval();
        Optional<Interval> pi = model.accuracyPrediction();
        Object i2 = model.further().get("I2");
        csv.row(
                task.task(),
                name,
                model.k(),
                model.accuracy(),
                ci.lower(),
                ci.upper(),
                optional(pi.map(Interval::lower).orElse(Double.NaN)),
                optional(pi.map(Interval::upper).orElse(Double.NaN)),
                model.estimate().estimate(),
                model.estimate().standardError(),
                optional(model.estimate().degreesOfFreedom()),
                optional(model.tau2()),
                i2 == null ? "" : i2,
                String.join(" ", model.warnings()));
    }

    private static OptionalDouble optional(double value) {
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
}
