package org.metatrend.figures.pooled;

import java.util.List;

/**
 * What a specification curve shows: one claim under each of many choices.
 *
 * @param effectLabel the estimate and its unit, such as "Change per tenfold n (percentage points)"
 * @param choices what was chosen between, in the order of the rows
 * @param results the specifications, in any order
 * @param level below which p is called significant, such as 0.05
 * @param note a paragraph below; empty for none
 */
public record Specifications(
        String effectLabel, List<Choice> choices, List<Result> results, double level, String note) {
    public Specifications {
        choices = List.copyOf(choices);
        results = List.copyOf(results);
        for (Result result : results) {
            if (result.chosen().size() != choices.size()) {
                throw new IllegalArgumentException(
                        "a specification with " + result.chosen().size() + " of " + choices.size() + " choices");
            }
            for (int i = 0; i < choices.size(); i++) {
                int option = result.chosen().get(i);
                if (option < 0 || option >= choices.get(i).options().size()) {
                    throw new IllegalArgumentException(choices.get(i).name() + ": no option " + option);
                }
            }
        }
    }

    /**
     * A choice, such as the effect measure.
     *
     * @param name the choice
     * @param options what could be chosen, in the order of their rows
     */
    public record Choice(String name, List<String> options) {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * The result of one specification.
     *
     * @param estimate finite
     * @param lower the interval's lower end; infinite or NaN where there is none
     * @param upper the interval's upper end; infinite or NaN where there is none
     * @param p the p value; NaN where there is none
     * @param chosen the option taken of each choice, from 0
     */
    public record Result(double estimate, double lower, double upper, double p, List<Integer> chosen) {
        public Result {
            Checked.finite("an estimate", estimate);
            chosen = List.copyOf(chosen);
        }
    }
}
