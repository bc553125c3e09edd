package org.metatrend.pipeline.meta;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** Bias and sensitivity in lines. */
final class BiasText {
    private BiasText() {}

    static String of(Block root, String percent) {
        StringBuilder out = new StringBuilder();
        root.block("bias").ifPresent(bias -> bias(out, bias, percent));
        root.reason("bias")
                .ifPresent(reason ->
                        out.append("\nBias and sensitivity: ").append(reason).append('\n'));
        root.block("sensitivity").ifPresent(sensitivity -> sensitivity(out, sensitivity, percent));
        root.block("gosh").ifPresent(gosh -> {
            List<Block> subsets = gosh.blocks("subsets");
            out.append("  GOSH: " + subsets.size() + " subsets, pooled effect ")
                    .append(range(subsets, "estimate"))
                    .append(", I2 ")
                    .append(range(subsets, "I2"))
                    .append("%\n");
        });
        return out.toString();
    }

    private static void bias(StringBuilder out, Block bias, String percent) {
        out.append("\nSmall studies and missing studies\n");
        Block egger = bias.block("regtest").orElseThrow();
        line(
                out,
                "Egger's test on " + egger.text("predictor").orElse(""),
                egger.has("estimate")
                        ? "slope " + Digits.of(egger.number("estimate")) + ", " + Digits.equation(egger.number("pval"))
                                + egger.block("limit")
                                        .map(of -> "; limit " + estimate(of, percent))
                                        .orElse("")
                        : "none: " + egger.reason("pval").orElse(""));
        block(
                out,
                bias,
                "ranktest",
                "rank test",
                of -> "tau " + Digits.of(of.number("tau")) + ", " + Digits.equation(of.number("pval")));
        Block fill = bias.block("trimfill").orElseThrow();
        for (String estimator : List.of("L0", "R0", "Q0")) {
            block(
                    out,
                    fill,
                    estimator,
                    "trim and fill " + estimator,
                    of -> Digits.count(of.number("k0")) + " missing "
                            + of.text("side").orElse("") + "; " + estimate(of, percent));
        }
        block(out, bias, "petPeese", "PET-PEESE", of -> of.text("selected").orElse("") + ": " + estimate(of, percent));
        block(out, bias, "henmiCopas", "Henmi and Copas", of -> estimate(of, percent));
        block(
                out,
                bias,
                "selmodel",
                "selection model",
                of -> estimate(of, percent) + "; delta " + Digits.of(of.number("delta")) + ", "
                        + Digits.equation(of.number("LRTp")));
        block(
                out,
                bias,
                "fsn",
                "fail-safe N",
                of -> "Rosenthal " + Digits.count(of.number("rosenthal")) + ", Orwin "
                        + Digits.count(of.number("orwin")) + ", Rosenberg " + Digits.count(of.number("rosenberg")));
        block(
                out,
                bias,
                "tes",
                "excess significance",
                of -> Digits.count(of.number("O")) + " significant, " + Digits.of(of.number("E")) + " expected, "
                        + Digits.equation(of.number("pval")));
    }

    private static void sensitivity(StringBuilder out, Block sensitivity, String percent) {
        out.append("\nSensitivity\n");
        List<Block> left = sensitivity.blocks("leave1out");
        line(
                out,
                "leaving one out",
                left.isEmpty()
                        ? "none: " + sensitivity.reason("leave1out").orElse("")
                        : "pooled effect " + range(left, "estimate") + ", largest without " + most(left, true)
                                + ", smallest without " + most(left, false));
        List<String> influential = sensitivity.blocks("influence").stream()
                .filter(each -> Boolean.TRUE.equals(each.plain().get("is_infl")))
                .map(each -> each.text("study").orElse(""))
                .toList();
        line(out, "influential", influential.isEmpty() ? "none" : String.join("; ", influential));
        TextTable table = new TextTable("estimator", "estimate", "se", percent + " interval", "tau2", "I2 %");
        sensitivity
                .blocks("estimators")
                .forEach(each -> table.row(
                        each.text("method").orElse(""),
                        Digits.of(each.number("estimate")),
                        Digits.of(each.number("se")),
                        Digits.of(each.number("ci_lb")) + " to " + Digits.of(each.number("ci_ub")),
                        Digits.of(each.number("tau2")),
                        Digits.of(each.number("I2"))));
        out.append(table.lines());
    }

    private interface Words {
        String of(Block block);
    }

    private static void block(StringBuilder out, Block parent, String key, String name, Words words) {
        line(
                out,
                name,
                parent.block(key)
                        .map(words::of)
                        .orElseGet(() -> "none: " + parent.reason(key).orElse("")));
    }

    private static void line(StringBuilder out, String name, String words) {
        out.append("  ")
                .append(name)
                .append(": ")
                .append(words.replaceAll("\\p{Cntrl}+", " "))
                .append('\n');
    }

    private static String estimate(Block of, String percent) {
        return Digits.of(of.number("estimate")) + " (" + percent + " " + Digits.of(of.number("ci_lb")) + " to "
                + Digits.of(of.number("ci_ub")) + ")";
    }

    private static String range(List<Block> blocks, String key) {
        double[] values = blocks.stream()
                .map(each -> each.number(key))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return values.length == 0 ? "-" : Digits.of(values[0]) + " to " + Digits.of(values[values.length - 1]);
    }

    private static String most(List<Block> blocks, boolean largest) {
        Comparator<Block> order =
                Comparator.comparingDouble(each -> each.number("estimate").orElse(0));
        return blocks.stream()
                .max(largest ? order : order.reversed())
                .flatMap(each -> each.text("study"))
                .orElse("");
    }
}
