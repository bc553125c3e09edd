package org.metatrend.pipeline.meta;

import java.util.Locale;

/** An expression of columns, such as ln(n) or year - 2000. */
sealed interface Expression {
    /**
     * Its value.
     *
     * @param values of the columns
     * @return not a number where a column is missing, or the expression is not defined
     */
    double at(ColumnValues values);

    /** Values of columns in one row. */
    interface ColumnValues {
        /** Not a number where it is missing. */
        double of(int column);
    }

    /** A number. */
    record Constant(double value) implements Expression {
        @Override
        public double at(ColumnValues values) {
            return value;
        }
    }

    /** A column by its position. */
    record Column(int position) implements Expression {
        @Override
        public double at(ColumnValues values) {
            return values.of(position);
        }
    }

    /** Functions of a number. */
    enum Function {
        LN,
        LOG,
        LOG10,
        LOG2,
        SQRT,
        EXP,
        ABS;

        double of(double x) {
            return switch (this) {
                case LN, LOG -> Math.log(x);
                case LOG10 -> Math.log10(x);
                case LOG2 -> Math.log(x) / Math.log(2);
                case SQRT -> Math.sqrt(x);
                case EXP -> Math.exp(x);
                case ABS -> Math.abs(x);
            };
        }

        boolean isLogarithm() {
            return this == LN || this == LOG || this == LOG10 || this == LOG2;
        }

        /** What a logarithm is of. */
        double inverse(double logarithm) {
            return switch (this) {
                case LN, LOG -> Math.exp(logarithm);
                case LOG10 -> Math.pow(10, logarithm);
                case LOG2 -> Math.pow(2, logarithm);
                case SQRT, EXP, ABS -> throw new IllegalStateException(this + " is no logarithm");
            };
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A function of an expression. */
    record Call(Function function, Expression of) implements Expression {
        @Override
        public double at(ColumnValues values) {
            return function.of(of.at(values));
        }
    }

    /** Two expressions joined by one of + - * / ^. */
    record Joined(char operator, Expression left, Expression right) implements Expression {
        @Override
        public double at(ColumnValues values) {
            double a = left.at(values);
            double b = right.at(values);
            return switch (operator) {
                case '+' -> a + b;
                case '-' -> a - b;
                case '*' -> a * b;
                case '/' -> a / b;
                case '^' -> Math.pow(a, b);
                default -> throw new IllegalStateException("no operator " + operator);
            };
        }
    }
}
