package org.metatrend.pipeline.meta;

import java.util.List;
import java.util.Locale;

/** A report as a statistician reads it: four significant digits, tables, warnings. */
public final class MetaText {
    private static final int MOST_ROWS = 60;

    private final Block root;
    private final String percent;
    private final StringBuilder out = new StringBuilder();

    private MetaText(Block root) {
        this.root = root;
        percent = Digits.of(100 * call("level")) + "%";
    }

    private double call(String key) {
        return root.block("call").orElseThrow().number(key).orElseThrow();
    }

    /** Lines of text. */
    public static String of(MetaReport report) {
        MetaText text = new MetaText(report.root());
        if (report.root().has("bivariate")) {
            text.out.append(DiagnosticText.of(report.root(), text.percent));
        } else {
            text.whole();
        }
        text.warnings();
        return text.out.toString();
    }

    private void whole() {
        Block call = root.block("call").orElseThrow();
        Block input = root.block("input").orElseThrow();
        Block fit = root.block("fit").orElseThrow();
        line(input.text("file").orElse("") + ": " + words(call.text("measure").orElse("")) + ", "
                + fit.text("model").orElse("") + ", test " + call.text("test").orElse(""));
        line(Digits.count(input.number("rows_read")) + " rows read, " + Digits.count(input.number("rows_used"))
                + " used, " + Digits.count(input.number("rows_excluded")) + " left out; columns "
                + columns(input.block("columns").orElseThrow())
                + input.text("derived").map(each -> " (" + each + ")").orElse(""));
        excluded(input.blocks("excluded"));
        effects();
        fit(fit);
        root.block("beside").ifPresent(beside -> {
            heading("Beside it, of effect sizes");
            fit(beside);
        });
        root.block("pooled").ifPresent(this::pooled);
        predicted();
        root.block("cluster").ifPresent(this::cluster);
        root.block("levels").ifPresent(this::levels);
        root.block("subgroups").ifPresent(this::subgroups);
        root.block("within").ifPresent(this::within);
        root.block("permutation").ifPresent(this::permutation);
        out.append(BiasText.of(root, percent));
    }

    private static String words(String measure) {
        return measure
                + MetaMeasure.of(measure).map(of -> " (" + of.words() + ")").orElse("");
    }

    private static String columns(Block columns) {
        return String.join(
                ", ",
                columns.plain().entrySet().stream()
                        .map(each -> each.getKey() + " = " + each.getValue())
                        .toList());
    }

    private void excluded(List<Block> excluded) {
        excluded.stream()
                .limit(10)
                .forEach(each -> line("  left out: line " + Digits.count(each.number("line")) + ", "
                        + each.text("reason").orElse("")));
        if (excluded.size() > 10) {
            line("  and " + (excluded.size() - 10) + " more");
        }
    }

    private void effects() {
        List<Block> effects = root.blocks("effects");
        heading("Studies");
        if (effects.size() > MOST_ROWS) {
            line("  " + effects.size() + " studies; --json lists them");
            return;
        }
        TextTable table = new TextTable("study", "yi", "vi", percent + " interval", "weight %");
        effects.forEach(each -> table.row(
                each.text("study").orElse(""),
                Digits.of(each.number("yi")),
                Digits.of(each.number("vi")),
                interval(each, "ci"),
                Digits.of(each.number("weight"))));
        out.append(table.lines());
    }

    private void fit(Block fit) {
        heading("Model");
        StringBuilder line = new StringBuilder("  k = " + Digits.count(fit.number("k")));
        if (fit.has("tau2")) {
            line.append(", tau2 = ").append(Digits.of(fit.number("tau2")));
            fit.block("tau2_qprofile")
                    .ifPresent(of -> line.append(" (Q-profile ")
                            .append(interval(of, "tau2"))
                            .append(')'));
            fit.block("tau2_profile")
                    .ifPresent(of -> line.append(" (profile likelihood ")
                            .append(interval(of, "tau2"))
                            .append(')'));
        }
        line(line.toString());
        if (fit.has("QE")) {
            line("  I2 = " + Digits.of(fit.number("I2")) + "%, H2 = " + Digits.of(fit.number("H2")) + ", QE("
                    + Digits.count(fit.number("QEdf")) + ") = " + Digits.of(fit.number("QE")) + ", "
                    + Digits.equation(fit.number("QEp")));
        }
        if (fit.has("LRT") && !fit.has("QE")) {
            line("  likelihood ratio of tau2 = 0: " + Digits.of(fit.number("LRT")) + ", "
                    + Digits.equation(fit.number("LRTp")));
        }
        coefficients(
                fit.has("coefficients")
                        ? fit.blocks("coefficients")
                        : List.of(new Block().put("term", "pooled").addAll(fit)));
        if (fit.number("p").orElse(1) > 1 && fit.has("QM")) {
            line("  moderators: " + omnibus(fit)
                    + (fit.number("R2").isPresent() ? ", R2 = " + Digits.of(fit.number("R2")) + "%" : ""));
            fit.blocks("terms")
                    .forEach(term -> line("  " + term.text("term").orElse("") + " (reference "
                            + term.text("reference").orElse("") + "): " + omnibus(term)));
        }
        fit.block("transformed").ifPresent(of -> line("  as " + transformed(of)));
    }

    private static String omnibus(Block of) {
        boolean f = of.number("QMdf2").isPresent();
        return (f ? "F(" : "QM(") + Digits.count(of.number("QMdf1"))
                + (f ? ", " + Digits.of(of.number("QMdf2")) : "") + ") = " + Digits.of(of.number("QM")) + ", "
                + Digits.equation(of.number("QMp"));
    }

    private void coefficients(List<Block> coefficients) {
        TextTable table = new TextTable("term", "estimate", "se", "statistic", "df", "p", percent + " interval");
        coefficients.forEach(each -> table.row(
                each.text("term").orElse(""),
                Digits.of(each.number("estimate")),
                Digits.of(each.number("se")),
                Digits.of(each.number("statistic")),
                Digits.of(each.number("df")),
                Digits.p(each.number("pval")),
                interval(each, "ci")));
        out.append(table.lines());
    }

    private static String interval(Block block, String name) {
        return Digits.of(block.number(name + "_lb")) + " to " + Digits.of(block.number(name + "_ub"));
    }

    private void pooled(Block pooled) {
        line("  prediction interval: "
                + String.join(
                        "; ",
                        pooled.blocks("predictions").stream()
                                .map(each -> each.text("kind").orElse("") + " " + interval(each, "pi"))
                                .toList()));
        pooled.block("transformed").ifPresent(of -> line("  as " + transformed(of)));
    }

    private static String transformed(Block of) {
        return of.text("scale").orElse("") + ": " + Digits.of(of.number("estimate")) + " (" + interval(of, "ci")
                + (of.has("pi_lb") ? "; prediction " + interval(of, "pi") : "") + ")";
    }

    private void predicted() {
        for (Block each : root.blocks("predicted")) {
            line("  at " + columns(each.block("at").orElseThrow()) + ": " + Digits.of(each.number("estimate")) + " ("
                    + interval(each, "ci") + "; prediction " + interval(each, "pi") + ")"
                    + each.block("transformed")
                            .map(of -> ", as " + transformed(of))
                            .orElse(""));
        }
    }

    private void cluster(Block cluster) {
        heading("Cluster-robust, " + Digits.count(cluster.number("clusters")) + " clusters by "
                + cluster.text("column").orElse("") + ", CR2 with Satterthwaite's degrees of freedom");
        coefficients(cluster.blocks("coefficients"));
    }

    private void levels(Block levels) {
        heading("Three levels: " + levels.text("inner").orElse("") + " in "
                + levels.text("outer").orElse("") + ", " + levels.text("method").orElse(""));
        for (String level : List.of("outer", "inner")) {
            line("  " + level + ": " + Digits.count(levels.number(level + "Groups")) + " groups, sigma2 = "
                    + Digits.of(levels.number("sigma2_" + level)) + " (" + interval(levels, "sigma2_" + level)
                    + "), I2 = " + Digits.of(levels.number("I2_" + level)) + "%");
        }
        coefficients(levels.blocks("coefficients"));
    }

    private void subgroups(Block subgroups) {
        heading("Subgroups by " + subgroups.text("column").orElse("") + ": Q("
                + Digits.count(subgroups.number("df")) + ") = " + Digits.of(subgroups.number("Qbetween")) + ", "
                + Digits.equation(subgroups.number("pval")));
        TextTable table = new TextTable("group", "k", "estimate", percent + " interval", "tau2", "I2 %");
        subgroups
                .blocks("groups")
                .forEach(each -> table.row(
                        each.text("group").orElse(""),
                        Digits.count(each.number("k")),
                        Digits.of(each.number("estimate")),
                        interval(each, "ci"),
                        Digits.of(each.number("tau2")),
                        Digits.of(each.number("I2"))));
        out.append(table.lines());
    }

    private void within(Block within) {
        heading("Within and between groups");
        within.blocks("associations")
                .forEach(each -> line("  "
                        + each.text("words")
                                .orElse("no answer: " + each.reason("total").orElse(""))));
        within.block("mixed").ifPresent(mixed -> {
            line("  mixed model with a random intercept:");
            coefficients(mixed.blocks("coefficients"));
        });
    }

    private void permutation(Block permutation) {
        heading(String.format(
                Locale.ROOT,
                "Permutation test, %s permutations%s: %s",
                Digits.count(permutation.number("permutations")),
                permutation.plain().get("exact").equals(true) ? " (all)" : "",
                Digits.equation(permutation.number("QMp"))));
        permutation
                .blocks("terms")
                .forEach(each ->
                        line("  " + each.text("term").orElse("") + ": " + Digits.equation(each.number("pval"))));
    }

    private void warnings() {
        List<String> warnings = root.texts("warnings");
        if (!warnings.isEmpty()) {
            heading("Warnings");
            warnings.forEach(each -> line("  " + each));
        }
    }

    private void heading(String text) {
        out.append('\n').append(text.replaceAll("\\p{Cntrl}+", " ")).append('\n');
    }

    private void line(String text) {
        out.append(text.replaceAll("\\p{Cntrl}+", " ")).append('\n');
    }
}
