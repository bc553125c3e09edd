package org.metatrend.pipeline.add;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.metatrend.ingest.BadInput;
import org.metatrend.ingest.extract.ColumnScale.Unit;
import org.metatrend.ingest.extract.Measure;
import org.metatrend.ingest.manifest.ResourcePlan.NameRule;
import org.metatrend.ingest.manifest.ResourcePlan.SlashRule;
import org.metatrend.ingest.propose.CellMeaning;
import org.metatrend.ingest.propose.Doubt;

/** Asks what cells mean that can mean several things. */
public final class MeaningQuestions {
    private static final List<Unit> UNITS = List.of(Unit.FRACTION, Unit.PERCENT, Unit.FRACTION_UP_TO_ONE);

    private static final List<SlashRule> SLASHES = List.of(SlashRule.SUM, SlashRule.FIRST, SlashRule.LAST);

    private final Questions questions;

    public MeaningQuestions(Questions questions) {
        this.questions = questions;
    }

    /**
     * Asks for each doubt.
     *
     * @param proposed what is taken if the user does not say otherwise, by column
     */
    public Map<String, CellMeaning> ask(List<Doubt> doubts, Map<String, CellMeaning> proposed) {
        Map<String, CellMeaning> meanings = new LinkedHashMap<>(proposed);
        for (Doubt doubt : doubts) {
            CellMeaning before = meanings.getOrDefault(doubt.columns().get(0), CellMeaning.OPEN);
            UnaryOperator<CellMeaning> answer = switch (doubt.kind()) {
                case SLASH -> slash(doubt, before);
                case UNIT -> unit(doubt, before);
                case SCALE -> scale(doubt, before);
                case MEASURE -> measure(doubt);
                case NAMES -> names(doubt, before);
            };
            for (String column : doubt.columns()) {
                meanings.put(column, answer.apply(meanings.getOrDefault(column, CellMeaning.OPEN)));
            }
        }
        return meanings;
    }

    private UnaryOperator<CellMeaning> slash(Doubt doubt, CellMeaning before) {
        int answer = questions.one(
                where(doubt) + " have several numbers parted by slashes. Which is the sample size?",
                List.of(
                        "their sum: they are parts of the sample, such as training and test, or classes",
                        "the first number",
                        "the last number",
                        "not known: these cells give no sample size"),
                before.slash() == null ? SLASHES.size() : SLASHES.indexOf(before.slash()));
        return m -> m.withSlash(answer == SLASHES.size() ? null : SLASHES.get(answer));
    }

    private UnaryOperator<CellMeaning> unit(Doubt doubt, CellMeaning before) {
        int answer = questions.one(
                where(doubt) + " count " + doubt.word() + " rather than people. Is that the sample size?",
                List.of(
                        "yes: the number of " + doubt.word() + " is the sample size",
                        "no: these cells give no sample size"),
                before.unit() == null ? 1 : 0);
        return m -> m.withUnit(answer == 0 ? doubt.word() : null);
    }

    private UnaryOperator<CellMeaning> scale(Doubt doubt, CellMeaning before) {
        int answer = questions.one(
                where(doubt) + " may be fractions or percentages. What are numbers without a percent sign?",
                List.of(
                        "fractions: 0.9 means 90 %",
                        "percentages: 90 means 90 %", "both: up to 1 they are fractions, above percentages"),
                before.scale() == null ? 0 : UNITS.indexOf(before.scale()));
        return m -> m.withScale(UNITS.get(answer));
    }

    private UnaryOperator<CellMeaning> measure(Doubt doubt) {
        List<String> labels = new ArrayList<>(
                Arrays.stream(Measure.values()).map(Measure::label).toList());
        labels.add("something else");
        int answer = questions.one(
                where(doubt) + " do not say what they measure. What is it?",
                labels,
                labels.indexOf(Measure.ACCURACY.label()));
        String label = answer == labels.size() - 1 ? "other" : labels.get(answer);
        return m -> m.withMeasure(label.equals(Measure.ACCURACY.label()) ? null : label);
    }

    private UnaryOperator<CellMeaning> names(Doubt doubt, CellMeaning before) {
        int answer = questions.one(
                where(doubt) + " have a name beside the value that is no measure known here. What is it?",
                List.of(
                        "another measure: the value is no accuracy",
                        "a data set, a model or a condition: the value means the same without it",
                        "the task"),
                before.names() == null ? 0 : before.names() == NameRule.PART ? 1 : 2);
        return m -> m.withNames(answer == 0 ? null : answer == 1 ? NameRule.PART : NameRule.TASK);
    }

    private static String where(Doubt doubt) {
        String columns = doubt.columns().stream().map(BadInput::quote).collect(Collectors.joining(", "));
        String cells = doubt.examples().stream().map(ColumnQuestions::shown).collect(Collectors.joining(", "));
        return doubt.cells() + (doubt.cells() == 1 ? " cell" : " cells") + " of " + columns + ", such as " + cells
                + ",";
    }
}
