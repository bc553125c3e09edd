package org.metatrend.analysis.diagnostic;

import java.util.List;
import org.metatrend.analysis.Gold;

/** Studies with reference values. */
final class DiagnosticStudies {
    private DiagnosticStudies() {}

    static List<DiagnosticStudy> auditc() {
        return Gold.csv("a08_auditc.csv").stream()
                .map(row -> new DiagnosticStudy(
                        Long.parseLong(row[0]), Long.parseLong(row[1]), Long.parseLong(row[2]), Long.parseLong(row[3])))
                .toList();
    }
}
