package org.metatrend.pipeline.meta;

/** Diagnostic accuracy in lines. */
final class DiagnosticText {
    private DiagnosticText() {}

    static String of(Block root, String percent) {
        Block input = root.block("input").orElseThrow();
        Block fit = root.block("bivariate").orElseThrow();
        StringBuilder out = new StringBuilder();
        out.append(input.text("file").orElse(""))
                .append(": diagnostic accuracy, bivariate model, ")
                .append(root.block("call").orElseThrow().text("method").orElse(""))
                .append('\n')
                .append(Digits.count(input.number("rows_read")) + " rows read, "
                        + Digits.count(input.number("rows_used")) + " used\n\n");
        TextTable studies =
                new TextTable("study", "sensitivity", percent + " interval", "specificity", percent + " interval");
        root.blocks("studies")
                .forEach(each -> studies.row(
                        each.text("study").orElse(""),
                        Digits.of(each.number("sens")),
                        interval(each, "sens"),
                        Digits.of(each.number("spec")),
                        interval(each, "spec")));
        out.append(studies.lines()).append("\nSummary\n");
        out.append("  sensitivity " + Digits.of(fit.number("sens")) + " (" + interval(fit, "sens") + ")\n");
        out.append("  false positive rate " + Digits.of(fit.number("fpr")) + " (" + interval(fit, "fpr")
                + "), specificity " + Digits.of(fit.number("spec")) + "\n");
        out.append("  correlation between studies " + Digits.of(fit.number("rho")) + "\n");
        fit.block("sroc")
                .ifPresent(of -> out.append("  summary curve: area " + Digits.of(of.number("AUC"))
                        + ", over the observed false positive rates " + Digits.of(of.number("pAUC")) + "\n"));
        root.block("oddsRatio")
                .ifPresent(of -> out.append("  diagnostic odds ratio " + Digits.of(of.number("oddsRatio"))
                        + ", tau2 of its logarithm " + Digits.of(of.number("tau2")) + "\n"));
        return out.toString();
    }

    private static String interval(Block block, String name) {
        return Digits.of(block.number(name + "_lb")) + " to " + Digits.of(block.number(name + "_ub"));
    }
}
