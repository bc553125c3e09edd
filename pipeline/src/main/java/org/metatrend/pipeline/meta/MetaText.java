package org.metatrend.pipeline.meta;

/** The report as a statistician reads it. */
public final class MetaText {
    private MetaText() {}

    /** Lines of text. */
    public static String of(MetaReport report) {
        return report.json().toString() + "\n";
    }
}
