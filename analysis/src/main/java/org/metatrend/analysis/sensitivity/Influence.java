package org.metatrend.analysis.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.metatrend.analysis.effect.EffectSizes;
import org.metatrend.analysis.numeric.ChiSquared;
import org.metatrend.analysis.numeric.SymmetricMatrix;
import org.metatrend.analysis.pool.Design;
import org.metatrend.analysis.pool.MetaFit;
import org.metatrend.analysis.regress.Estimated;

/**
 * Deletion diagnostics. Viechtbauer and Cheung, Outlier and influence diagnostics for meta-analysis, Research Synthesis Methods 1
 * (2010) 112-125, doi:10.1002/jrsm.11.
 */
public final class Influence {
    private Influence() {}

    /**
     * The diagnostics of each study.
     *
     * @param fit a fit of at least two studies more than coefficients
     * @return one for each study, or why the model cannot be fitted without it
     * @throws IllegalArgumentException if there are too few studies
     */
    public static List<Estimated<CaseInfluence>> of(MetaFit fit) {
        int k = fit.studies();
        if (k < fit.design().coefficients() + 2) {
            throw new IllegalArgumentException(k + " studies are too few to leave one out with "
                    + fit.design().coefficients() + " coefficients");
        }
        double[][] precision = inverse(fit.centred().covariance());
        List<Estimated<CaseInfluence>> cases = new ArrayList<>(k);
        for (int i = 0; i < k; i++) {
            int[] rows = LeaveOneOut.others(k, i);
            Design rest = fit.design().select(rows);
            if (rest.defect().isPresent()) {
                cases.add(
                        Estimated.not("without study " + i + " " + rest.defect().orElseThrow()));
            } else {
                cases.add(Estimated.of(
                        without(i, fit, precision, fit.model().fit(fit.effects().select(rows), rest))));
            }
        }
        return cases;
    }

    private static CaseInfluence without(int i, MetaFit fit, double[][] precision, MetaFit deleted) {
        EffectSizes effects = fit.effects();
        Design design = fit.design();
        double v = effects.variance(i);
        double tauSquared = deleted.tauSquared();
        double hat = fit.hat()[i];
        double[] row = design.centredRow(i);
        double[] change = fit.centred().coefficients();
        double[] after = deleted.centred().coefficients();
        double distance = 0;
        for (int j = 0; j < row.length; j++) {
            change[j] -= after[j];
            distance += row[j] * change[j];
        }
        double ownVariance = deleted.scale() * (v + tauSquared);
        double ofPrediction = SymmetricMatrix.quadratic(deleted.centred().covariance(), row);
        double dffits = distance / Math.sqrt(hat * ownVariance);
        double cook = SymmetricMatrix.quadratic(precision, change);
        double[] dfbetas = standardized(design.back(change), varianceOfAll(fit, deleted));
        int k = effects.size();
        double p = change.length;
        boolean influential = Math.abs(dffits) > 3 * Math.sqrt(p / (k - p))
                || ChiSquared.lower(cook, p) > 0.5
                || hat > 3 * p / k
                || Arrays.stream(dfbetas).anyMatch(dfbeta -> Math.abs(dfbeta) > 1);
        return new CaseInfluence(
                (fit.residuals()[i] + distance) / Math.sqrt(ownVariance + ofPrediction),
                dffits,
                cook,
                Math.exp(logDeterminant(deleted.centred().covariance())
                        - logDeterminant(fit.centred().covariance())),
                tauSquared,
                deleted.heterogeneity().q(),
                hat,
                fit.weights()[i],
                Arrays.stream(dfbetas).boxed().toList(),
                influential);
    }

    /** s&sup2;(i) (X'W(i)X)^-1 of all studies, for the moderators as given. */
    private static double[][] varianceOfAll(MetaFit fit, MetaFit deleted) {
        int p = fit.design().coefficients();
        double[][] cross = new double[p][p];
        for (int i = 0; i < fit.studies(); i++) {
            double[] row = fit.design().centredRow(i);
            double weight = 1 / (fit.effects().variance(i) + deleted.tauSquared());
            for (int a = 0; a < p; a++) {
                for (int b = 0; b < p; b++) {
                    cross[a][b] += weight * row[a] * row[b] / deleted.scale();
                }
            }
        }
        return fit.design().back(inverse(cross));
    }

    private static double[] standardized(double[] values, double[][] covariance) {
        double[] standardized = values.clone();
        for (int j = 0; j < values.length; j++) {
            standardized[j] /= Math.sqrt(covariance[j][j]);
        }
        return standardized;
    }

    private static double[][] inverse(double[][] matrix) {
        double[][] inverse = new double[matrix.length][matrix.length];
        SymmetricMatrix.invert(matrix, inverse);
        return inverse;
    }

    private static double logDeterminant(double[][] matrix) {
        return SymmetricMatrix.invert(matrix, new double[matrix.length][matrix.length]);
    }
}
