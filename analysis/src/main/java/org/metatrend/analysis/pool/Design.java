package org.metatrend.analysis.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metatrend.analysis.regress.LinearFit;
import org.metatrend.analysis.regress.Moderator;

/**
 * A design of k studies: an intercept and moderators. Inside, each moderator is centred at its mean and divided by its standard
 * deviation, so that a year near 2014 costs no digits; coefficients are given back for the moderators as they came.
 */
public final class Design {
    // As in ordinary least squares: a column whose part left by those before it is smaller than this share is their
    // combination, and a spread this small against the mean is rounding.
    private static final double COLLINEAR = 1e-7;
    private static final double CONSTANT = 1e-13;

    private final List<Moderator> moderators;
    private final int studies;
    private final double[] means;
    private final double[] scales;
    private final double[][] centred;
    private final Optional<String> defect;

    private Design(int studies, List<Moderator> moderators) {
        this.studies = studies;
        this.moderators = List.copyOf(moderators);
        int p = moderators.size() + 1;
        means = new double[p];
        scales = new double[p];
        centred = new double[p][];
        centred[0] = new double[studies];
        Arrays.fill(centred[0], 1);
        scales[0] = 1;
        String found = null;
        for (int j = 1; j < p; j++) {
            if (!centre(j, moderators.get(j - 1)) && found == null) {
                found = moderators.get(j - 1).name() + " is constant: its term cannot be told from the intercept";
            }
        }
        defect = Optional.ofNullable(found == null ? combination() : found);
    }

    /** The design of an intercept alone. */
    public static Design intercept(int studies) {
        return new Design(studies, List.of());
    }

    /**
     * An intercept and moderators.
     *
     * @param studies k
     * @param moderators with distinct names and k values each
     * @throws IllegalArgumentException if a name occurs twice, a moderator has another number of values, is constant or is
     *     a linear combination of those before it (the message names it)
     */
    public static Design of(int studies, List<Moderator> moderators) {
        Set<String> names = new HashSet<>();
        for (Moderator moderator : moderators) {
            if (!names.add(moderator.name())) {
                throw new IllegalArgumentException("two moderators are named " + moderator.name());
            }
            if (moderator.values().length != studies) {
                throw new IllegalArgumentException(
                        moderator.name() + " has " + moderator.values().length + " values for " + studies + " studies");
            }
        }
        Design design = new Design(studies, moderators);
        design.requireFullRank();
        return design;
    }

    /** Whether the columns can be told apart; otherwise why not. A part of a design may lose what the whole has. */
    public Optional<String> defect() {
        return defect;
    }

    private Design(Design whole, List<Moderator> moderators, int[] rows) {
        studies = rows.length;
        this.moderators = List.copyOf(moderators);
        means = whole.means;
        scales = whole.scales;
        centred = Arrays.stream(whole.centred)
                .map(column ->
                        Arrays.stream(rows).mapToDouble(row -> column[row]).toArray())
                .toArray(double[][]::new);
        defect = Optional.ofNullable(combination());
    }

    /**
     * The design of some of the studies, in the order given. Its columns stay centred where they were, so that coefficients of
     * both can be compared in those coordinates. Its {@link #defect} may be present.
     */
    public Design select(int... rows) {
        List<Moderator> selected = new ArrayList<>();
        for (Moderator moderator : moderators) {
            double[] values = moderator.values();
            selected.add(new Moderator(
                    moderator.name(),
                    Arrays.stream(rows).mapToDouble(row -> values[row]).toArray()));
        }
        return new Design(this, selected, rows);
    }

    /** k. */
    public int studies() {
        return studies;
    }

    /** p, the number of coefficients with the intercept. */
    public int coefficients() {
        return moderators.size() + 1;
    }

    /** The moderators. */
    public List<Moderator> moderators() {
        return moderators;
    }

    /** The names of the coefficients, the intercept first. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(LinearFit.INTERCEPT));
        moderators.forEach(moderator -> names.add(moderator.name()));
        return names;
    }

    void requireFullRank() {
        defect.ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
    }

    /** The centred columns, the intercept first; not to be written to. */
    double[][] centred() {
        return centred;
    }

    /** The row of study i in the centred columns, 1 for the intercept first. */
    public double[] centredRow(int i) {
        return Arrays.stream(centred).mapToDouble(column -> column[i]).toArray();
    }

    /** The centred row of moderators as given. */
    double[] row(double... values) {
        if (values.length != moderators.size()) {
            throw new IllegalArgumentException(
                    values.length + " values for " + moderators.size() + " moderators: " + names());
        }
        double[] row = new double[values.length + 1];
        row[0] = 1;
        for (int j = 1; j < row.length; j++) {
            if (!Double.isFinite(values[j - 1])) {
                throw new IllegalArgumentException(names().get(j) + " is not finite: " + values[j - 1]);
            }
            row[j] = (values[j - 1] - means[j]) / scales[j];
        }
        return row;
    }

    /** Coefficients of the moderators as given from those of the centred columns. */
    public double[] back(double[] coefficients) {
        double[] back = new double[coefficients.length];
        back[0] = coefficients[0];
        for (int j = 1; j < back.length; j++) {
            back[j] = coefficients[j] / scales[j];
            back[0] -= back[j] * means[j];
        }
        return back;
    }

    /** Their covariance. */
    public double[][] back(double[][] covariance) {
        int p = covariance.length;
        double[][] half = new double[p][];
        for (int i = 0; i < p; i++) {
            half[i] = back(covariance[i]);
        }
        double[][] back = new double[p][p];
        double[] column = new double[p];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < p; i++) {
                column[i] = half[i][j];
            }
            double[] done = back(column);
            for (int i = 0; i < p; i++) {
                back[i][j] = done[i];
            }
        }
        return back;
    }

    private boolean centre(int j, Moderator moderator) {
        double[] values = moderator.values();
        double mean = 0;
        for (int round = 0; round < 2; round++) {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            double shift = sum / values.length;
            for (int i = 0; i < values.length; i++) {
                values[i] -= shift;
            }
            mean += shift;
        }
        double square = 0;
        for (double value : values) {
            square += value * value;
        }
        double scale = Math.sqrt(square / values.length);
        boolean varies = scale > CONSTANT * Math.abs(mean);
        means[j] = mean;
        scales[j] = varies ? scale : 1;
        for (int i = 0; i < values.length; i++) {
            values[i] /= scales[j];
        }
        centred[j] = values;
        return varies;
    }

    /** The first column that is a combination of those before it, by Gram and Schmidt done twice. */
    private String combination() {
        List<double[]> orthonormal = new ArrayList<>();
        for (int j = 0; j < centred.length; j++) {
            double[] rest = centred[j].clone();
            double before = Math.sqrt(dot(rest, rest));
            for (int round = 0; round < 2; round++) {
                for (double[] q : orthonormal) {
                    double share = dot(rest, q);
                    for (int i = 0; i < rest.length; i++) {
                        rest[i] -= share * q[i];
                    }
                }
            }
            double norm = Math.sqrt(dot(rest, rest));
            if (!(norm > COLLINEAR * before)) {
                return names().get(j) + " is a linear combination of the moderators before it";
            }
            for (int i = 0; i < rest.length; i++) {
                rest[i] /= norm;
            }
            orthonormal.add(rest);
        }
        return null;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
