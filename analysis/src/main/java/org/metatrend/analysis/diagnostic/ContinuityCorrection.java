package org.metatrend.analysis.diagnostic;

import java.util.List;

/** To which studies 1/2 is added to all four counts, so that logits exist. */
public enum ContinuityCorrection {
    /** To all studies if any has a count of 0 (mada's default, correction.control = "all"). */
    ALL_IF_ANY {
        @Override
        double added(DiagnosticStudy study, boolean any) {
            return any ? HALF : 0;
        }
    },
    /** To studies with a count of 0 (mada's "single"). */
    ONLY_ZERO {
        @Override
        double added(DiagnosticStudy study, boolean any) {
            return study.hasZero() ? HALF : 0;
        }
    },
    /** To none. */
    NONE {
        @Override
        double added(DiagnosticStudy study, boolean any) {
            return 0;
        }
    };

    private static final double HALF = 0.5;

    /** The rates of each study after correction. */
    public List<DiagnosticRates> rates(List<DiagnosticStudy> studies) {
        boolean any = studies.stream().anyMatch(DiagnosticStudy::hasZero);
        return studies.stream().map(study -> study.rates(added(study, any))).toList();
    }

    abstract double added(DiagnosticStudy study, boolean any);
}
