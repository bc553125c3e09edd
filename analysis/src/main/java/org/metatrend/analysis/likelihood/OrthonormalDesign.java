package org.metatrend.analysis.likelihood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.metatrend.analysis.regress.LinearFit;
import org.metatrend.analysis.regress.Moderator;

/**
 * A design of an intercept and moderators as orthonormal columns Q = X B, so that a year near 2014 costs no digits.
 *
 * <p>By Gram and Schmidt's method with a second pass; the first column removes the mean of all others. Coefficients g of
 * Q are coefficients B g of X.
 *
 * @param names of the columns of X, the intercept first
 * @param rows of Q, one per observation, handed over
 * @param back B, handed over
 */
@SuppressWarnings("ArrayRecordComponent")
public record OrthonormalDesign(List<String> names, double[][] rows, double[][] back) {
    // As in ordinary least squares: spreads this small are rounding, or a combination of columns before.
    private static final double CONSTANT = 1e-13;
    private static final double COLLINEAR = 1e-7;

    /** Copies the list. */
    public OrthonormalDesign {
        names = List.copyOf(names);
    }

    /**
     * The design of moderators.
     *
     * @param moderators any number, each with a name of its own and a value per observation
     * @param observations how many
     * @throws IllegalArgumentException if a length differs, a name occurs twice, there are no more observations than
     *     columns, or a moderator is constant or a linear combination of those before it
     */
    public static OrthonormalDesign of(List<Moderator> moderators, int observations) {
        int k = moderators.size() + 1;
        if (observations <= k - 1) {
            throw new IllegalArgumentException(observations + " observations are too few for " + k + " coefficients");
        }
        double[][] columns = new double[k][];
        double[][] back = new double[k][k];
        List<String> names = new ArrayList<>(List.of(LinearFit.INTERCEPT));
        columns[0] = new double[observations];
        Arrays.fill(columns[0], 1 / Math.sqrt(observations));
        back[0][0] = 1 / Math.sqrt(observations);
        Set<String> seen = new HashSet<>(names);
        for (int j = 1; j < k; j++) {
            Moderator moderator = moderators.get(j - 1);
            if (!seen.add(moderator.name())) {
                throw new IllegalArgumentException("two moderators of the name " + moderator.name());
            }
            names.add(moderator.name());
            double[] column = moderator.values();
            if (column.length != observations) {
                throw new IllegalArgumentException(
                        moderator.name() + " has " + column.length + " values for " + observations + " observations");
            }
            back[j][j] = 1;
            double raw = norm(column);
            project(column, columns, back, 0, j);
            double spread = norm(column);
            if (spread <= CONSTANT * raw) {
                throw new IllegalArgumentException(
                        moderator.name() + " is constant: its term cannot be told from the intercept");
            }
            for (int i = 1; i < j; i++) {
                project(column, columns, back, i, j);
            }
            if (norm(column) <= COLLINEAR * spread) {
                throw new IllegalArgumentException(
                        moderator.name() + " is a linear combination of the moderators before it");
            }
            for (int i = 0; i < j; i++) {
                project(column, columns, back, i, j);
            }
            double norm = norm(column);
            for (int i = 0; i < observations; i++) {
                column[i] /= norm;
            }
            for (int i = 0; i <= j; i++) {
                back[i][j] /= norm;
            }
            columns[j] = column;
        }
        return new OrthonormalDesign(names, Dense.transpose(columns), back);
    }

    private static void project(double[] column, double[][] columns, double[][] back, int onto, int j) {
        double share = Dense.dot(column, columns[onto]);
        for (int i = 0; i < column.length; i++) {
            column[i] -= share * columns[onto][i];
        }
        for (int i = 0; i <= onto; i++) {
            back[i][j] -= share * back[i][onto];
        }
    }

    private static double norm(double[] column) {
        return Math.sqrt(Dense.dot(column, column));
    }

    /** Coefficients of X from those of Q. */
    public double[] coefficients(double[] ofColumns) {
        return Dense.product(back, ofColumns);
    }

    /** The covariance of coefficients of X from that of those of Q. */
    public double[][] covariance(double[][] ofColumns) {
        return Dense.product(Dense.product(back, ofColumns), Dense.transpose(back));
    }

    /** 1/2 ln |X'X|, by which restricted likelihoods of X and of Q differ. */
    public double halfLogDeterminant() {
        double sum = 0;
        for (int j = 0; j < back.length; j++) {
            sum -= Math.log(back[j][j]);
        }
        return sum;
    }
}
